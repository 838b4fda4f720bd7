/**
 * What happened to an agreement and its filing.
 *   <AgreementHistory history={file.history} />
 */
import type { HistoryLine } from '../../../shared/contract/wire.ts';
import { labelOf, useText } from '../../text.tsx';
import { Timeline } from '../timeline.tsx';

export const AgreementHistory = ({ history }: { readonly history: readonly HistoryLine[] }) => {
  const { history: title, actions } = useText('agreements');
  if (history.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <Timeline entries={history.map((line) => ({ key: `${line.at}${line.action}`, at: line.at, title: labelOf(actions, line.action), by: line.byName, body: line.reason }))} />
    </section>
  );
};
