/**
 * Paper agreements that are taken over, newest first.
 *   <TakeOverTable pages={pages} at="/app/bureau/take-overs/" both />
 */
import type { TakeOverLine } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Pages } from '../../use-pages.ts';
import { DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Loading, Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';

interface TakeOverTableProps {
  readonly pages: Pick<Pages<TakeOverLine>, 'items' | 'problem' | 'reload'>;
  readonly at: string;
  readonly both?: boolean;
}

export const TakeOverTable = ({ pages: { items, problem, reload }, at, both = false }: TakeOverTableProps) => {
  const t = useText('takeOver');
  const { period } = useText('agreements');
  const { list } = useText();
  const { day } = useFormat();
  if (!items) return problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />;
  if (items.length === 0) return <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>;
  return (
    <DataTable
      caption={t.title}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      exportName={t.title}
      columns={[
        { label: t.column.enterprise, cell: (row) => <a class="govuk-link" href={`${at}${row.id}/`}>{row.enterpriseName}</a>, text: (row) => row.enterpriseName },
        ...(both ? [{ label: t.column.agency, cell: (row: TakeOverLine) => row.agencyName }] : []),
        { label: t.column.period, cell: (row) => period(day(row.startsOn), day(row.endsOn)) },
        { label: t.column.paid, cell: (row) => (row.paidYears.length > 0 ? t.paidYears(list(row.paidYears.map(String))) : '') },
        { label: t.column.status, cell: (row) => <Tag status={row.status} labels={t.status} />, text: (row) => labelOf(t.status, row.status) },
      ]}
    />
  );
};
