/** What happened to a record, newest first. */
import type { HistoryLine } from '../../../shared/contract/wire.ts';
import { labelOf, useText } from '../../text.tsx';
import { Timeline } from '../timeline.tsx';

export const RecordHistory = ({ history }: { readonly history: readonly HistoryLine[] }) => {
  const { record: t } = useText('visits');
  if (history.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.history}</h2>
      <Timeline entries={history.map((line) => ({ key: `${line.at}${line.action}`, at: line.at, title: labelOf(t.events, line.action), by: line.byName, body: line.reason }))} />
    </section>
  );
};
