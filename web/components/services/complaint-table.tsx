/** Complaints as a list: whom about, what, how it stands, and until when it is answered. */
import type { ListedComplaint } from '../../../shared/contract/services.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Pages } from '../../use-pages.ts';
import { DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { LoadMore } from '../load-more.tsx';
import { Loading, Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';

interface ComplaintTableProps {
  readonly pages: Pages<ListedComplaint>;
  /** Where one of them is. */
  readonly base: string;
  readonly nameOf: (complaint: ListedComplaint['complaint']) => string;
}

export const ComplaintTable = ({ pages, base, nameOf }: ComplaintTableProps) => {
  const t = useText('complaints');
  const { day, dayOf } = useFormat();
  const { items, problem, reload } = pages;
  const rows = items?.map(({ complaint }) => complaint);
  return (
    <div>
      {!rows && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {rows?.length === 0 && <EmptyState title={t.none} />}
      {rows && rows.length > 0 && (
        <DataTable
          caption={t.title} captionHidden rows={rows} rowKey={({ id }) => id} exportName={t.title}
          columns={[
            { label: t.title, cell: (row) => <a class="govuk-link" href={`${base}${row.id}/`}>{nameOf(row)}</a>, text: nameOf },
            { label: t.field.about, cell: (row) => labelOf(t.about, row.about) },
            { label: t.column.status, cell: (row) => <Tag status={row.status} labels={t.status} />, text: (row) => labelOf(t.status, row.status) },
            { label: t.column.next, cell: (row) => (row.answer ? labelOf(t.outcomes, row.answer.outcome) : row.status === 'withdrawn' ? dayOf(row.filed.at) : t.dueBy(day(row.dueOn))) },
          ]}
        />
      )}
      <LoadMore pages={pages} />
    </div>
  );
};
