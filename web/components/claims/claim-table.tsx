/**
 * Claims as a list that leads to each.
 *   <ClaimTable rows={items} caption={t.claimsCaption} hrefOf={(claim) => `/app/…/`} />
 */
import type { ListedClaim } from '../../../shared/contract/claims.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { Tag } from '../tag.tsx';

interface ClaimTableProps {
  readonly rows: readonly ListedClaim[];
  readonly caption: string;
  readonly hrefOf: (claim: ListedClaim) => string;
}

const over = ['paid', 'rejected'];

export const ClaimTable = ({ rows, caption, hrefOf }: ClaimTableProps) => {
  const { field: t, status, year } = useText('claims');
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      exportName={caption}
      columns={[
        { label: t.number, cell: (row) => <a class="govuk-link" href={hrefOf(row)}>{row.number}</a>, text: (row) => row.number },
        { label: t.agency, cell: (row) => row.agencyName },
        { label: t.enterprise, cell: (row) => row.enterpriseName },
        { label: t.year, cell: (row) => year(row.year) },
        { label: t.amount, cell: (row) => format.yuan(row.approvedFen ?? row.amountFen), numeric: true },
        { label: t.status, cell: (row) => <Tag status={row.status} labels={status} />, text: (row) => labelOf(status, row.status) },
        { label: t.due, cell: (row) => (over.includes(row.status) ? '' : <DeadlineBadge due={row.dueOn} />), text: (row) => row.dueOn },
      ]}
    />
  );
};
