/**
 * The button that follows an archive's chain from its first entry, and what it found.
 *   <ArchiveChecker check={() => api(archiveRoutes.checkArchive, { params })} />
 */
import { useState } from 'preact/hooks';
import type { CallResult } from '../../../shared/contract/client.ts';
import type { ArchiveCheck, archiveRoutes } from '../../../shared/contract/archives.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Failure } from '../../use-query.ts';
import { Problem } from '../problem.tsx';

type Outcome = CallResult<typeof archiveRoutes.checkArchive> | CallResult<typeof archiveRoutes.checkBureauArchive>;

const Found = ({ found }: { readonly found: ArchiveCheck }) => {
  const { check: t } = useText('archives');
  const { date } = useText();
  const { anchor, broken } = found;
  return (
    <div class={found.whole ? 'govuk-inset-text' : 'app-problem'}>
      <h3 class="govuk-heading-s">{t.title}</h3>
      <p><strong>{found.whole ? (found.head ? t.whole : t.wholePart)(found.checked) : broken && (broken.n === undefined ? t.brokenElsewhere : t.broken(broken.n, labelOf(t.reason, broken.reason)))}</strong></p>
      {found.head && <p>{anchor ? (found.whole ? t.anchored : t.anchorDiffers)(date.day(anchor.on), anchor.count) : t.noAnchor}</p>}
      {anchor && <p>{t.sealHint}<br /><code class="app-hash">{anchor.count}:{anchor.hash}</code></p>}
    </div>
  );
};

export const ArchiveChecker = ({ check }: { readonly check: () => Promise<Outcome> }) => {
  const { check: t } = useText('archives');
  const [state, setState] = useState<{ readonly busy: boolean; readonly found?: ArchiveCheck; readonly problem?: Failure }>({ busy: false });
  const run = async (): Promise<void> => {
    setState({ busy: true });
    const result = await check();
    setState(result.ok ? { busy: false, found: result.body } : { busy: false, problem: result.problem });
  };
  return (
    <section class="app-card">
      <h2 class="govuk-heading-s">{t.heading}</h2>
      <p>{t.explain}</p>
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={state.busy ? 'true' : undefined} onClick={() => void (state.busy || run())}>{state.busy ? t.running : t.button}</button>
      <div role="status">{state.found && <Found found={state.found} />}</div>
      {state.problem && <Problem problem={state.problem} onRetry={() => void run()} />}
    </section>
  );
};
