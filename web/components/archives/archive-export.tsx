/**
 * Saves the chain as a file that can be checked offline.
 *   <ArchiveExporter load={() => api(archiveRoutes.exportArchive, { params })} />
 */
import { useState } from 'preact/hooks';
import type { CallResult } from '../../../shared/contract/client.ts';
import type { ArchiveExport, archiveRoutes } from '../../../shared/contract/archives.ts';
import { download } from '../../csv.ts';
import { useText } from '../../text.tsx';
import type { Failure } from '../../use-query.ts';
import { Problem } from '../problem.tsx';

type Outcome = CallResult<typeof archiveRoutes.exportArchive> | CallResult<typeof archiveRoutes.exportBureauArchive>;

const save = (exported: ArchiveExport): void =>
  download(`archive-${exported.enterpriseId}-${exported.head.count}.json`, JSON.stringify(exported, null, 2), 'application/json');

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
    <section class="app-card">
      <p>{t.hint}</p>
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={state.busy ? 'true' : undefined} onClick={() => void (state.busy || run())}>{t.button}</button>
      {state.problem && <Problem problem={state.problem} onRetry={() => void run()} />}
    </section>
  );
};
