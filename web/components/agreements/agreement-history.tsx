/**
 * What happened to an agreement and its filing.
 *   <AgreementHistory history={file.history} />
 */
import type { HistoryLine } from '../../../shared/contract/wire.ts';
import { useText } from '../../text.tsx';
import { historyLines } from '../history-lines.ts';
import { Timeline } from '../timeline.tsx';

export const AgreementHistory = ({ history }: { readonly history: readonly HistoryLine[] }) => {
  const { history: title, actions, historyWords } = useText('agreements');
  if (history.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <Timeline entries={historyLines(history, actions, historyWords)} />
    </section>
  );
};
