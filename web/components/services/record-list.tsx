/**
 * Records page by page, newest first.
 *   <RecordList records={usePages(serviceRoutes.listRecords, …)} empty={t.empty} organisationId={organisationId} base={`/app/agency/…/records/`}>
 *     {(listed) => <AnswerRecord listed={listed} … />}
 *   </RecordList>
 */
import type { ComponentChildren } from 'preact';
import type { ListedRecord } from '../../../shared/contract/services.ts';
import type { Pages } from '../../use-pages.ts';
import { LoadMore } from '../load-more.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Loading, Problem } from '../problem.tsx';
import { RecordCard } from './record-card.tsx';

interface RecordListProps {
  readonly records: Pages<ListedRecord>;
  readonly empty: string;
  readonly organisationId?: string;
  /** Where the records of an agreement are; several agreements may be in one list. */
  readonly base: (record: ListedRecord['record']) => string;
  readonly children?: (listed: ListedRecord) => ComponentChildren;
}

export const RecordList = ({ records, empty, organisationId, base, children }: RecordListProps) => {
  const { items, problem, loading, reload } = records;
  return (
    <div aria-busy={loading ? 'true' : undefined}>
      {problem && !items && <Problem problem={problem} onRetry={reload} />}
      {!items && !problem && <Loading />}
      {items?.length === 0 && <EmptyState title={empty} />}
      {items?.map((listed) => <RecordCard key={listed.record.id} listed={listed} organisationId={organisationId} base={base(listed.record)}>{children?.(listed)}</RecordCard>)}
      {items && items.length > 0 && <LoadMore pages={records} />}
    </div>
  );
};
