/**
 * What happened to an organisation.
 *   <PartyHistory history={file.history} />
 */
import type { HistoryLine } from '../../../shared/contract/wire.ts';
import { labelOf, useText } from '../../text.tsx';
import { Timeline } from '../timeline.tsx';

export const PartyHistory = ({ history }: { readonly history: readonly HistoryLine[] }) => {
  const { history: title, actions } = useText('parties');
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <Timeline entries={history.map((line) => ({ key: `${line.at}${line.action}`, at: line.at, title: labelOf(actions, line.action), by: line.byName, body: line.reason }))} />
    </section>
  );
};
