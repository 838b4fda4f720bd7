/**
 * What happened to an organisation.
 *   <PartyHistory history={file.history} />
 */
import type { HistoryLine } from '../../../shared/contract/wire.ts';
import { useText } from '../../text.tsx';
import { historyLines } from '../history-lines.ts';
import { Timeline } from '../timeline.tsx';

export const PartyHistory = ({ history }: { readonly history: readonly HistoryLine[] }) => {
  const { history: title, actions, historyWords } = useText('parties');
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <Timeline entries={historyLines(history, actions, historyWords)} />
    </section>
  );
};
