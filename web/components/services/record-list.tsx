/**
 * Records page by page, newest first.
 *   <RecordList records={usePages(serviceRoutes.listRecords, …)} empty={t.empty} organisationId={organisationId}>
 *     {(listed) => <AnswerRecord listed={listed} … />}
 *   </RecordList>
 */
import type { ComponentChildren } from 'preact';
import type { ListedRecord } from '../../../shared/contract/services.ts';
import { useText } from '../../text.tsx';
import type { Pages } from '../../use-pages.ts';
import { Loading, Problem } from '../problem.tsx';
import { RecordCard } from './record-card.tsx';

interface RecordListProps {
  readonly records: Pages<ListedRecord>;
  readonly empty: string;
  readonly organisationId?: string;
  readonly children?: (listed: ListedRecord) => ComponentChildren;
}

export const RecordList = ({ records, empty, organisationId, children }: RecordListProps) => {
  const { records: t } = useText('services');
  const { items, problem, loading, reload, loadMore } = records;
  return (
    <div aria-busy={loading ? 'true' : undefined}>
      {problem && <Problem problem={problem} onRetry={reload} />}
      {!items && !problem && <Loading />}
      {items?.length === 0 && <p>{empty}</p>}
      {items?.map((listed) => <RecordCard key={listed.record.id} record={listed.record} organisationId={organisationId}>{children?.(listed)}</RecordCard>)}
      {loadMore && <button type="button" class="govuk-button govuk-button--secondary" onClick={loadMore}>{t.more}</button>}
    </div>
  );
};
