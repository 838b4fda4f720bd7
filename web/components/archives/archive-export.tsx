/**
 * Saves the chain as a file that can be checked offline.
 *   <ArchiveExporter load={() => api(archiveRoutes.exportArchive, { params })} />
 */
import { useState } from 'preact/hooks';
import type { CallResult } from '../../../shared/contract/client.ts';
import type { ArchiveExport, archiveRoutes } from '../../../shared/contract/archives.ts';
import { useText } from '../../text.tsx';
import type { Failure } from '../../use-query.ts';
import { Problem } from '../problem.tsx';

type Outcome = CallResult<typeof archiveRoutes.exportArchive> | CallResult<typeof archiveRoutes.exportBureauArchive>;

const save = (exported: ArchiveExport): void => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(exported, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `archive-${exported.enterpriseId}-${exported.head.count}.json`;
  link.click();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

export const ArchiveExporter = ({ load }: { readonly load: () => Promise<Outcome> }) => {
  const { export: t } = useText('archives');
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: Failure }>({ busy: false });
  const run = async (): Promise<void> => {
    setState({ busy: true });
    const result = await load();
    if (result.ok) save(result.body);
    setState({ busy: false, ...(!result.ok && { problem: result.problem }) });
  };
  return (
    <section>
      <p>{t.hint}</p>
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={state.busy ? 'true' : undefined} onClick={() => void (state.busy || run())}>{t.button}</button>
      {state.problem && <Problem problem={state.problem} onRetry={() => void run()} />}
    </section>
  );
};
