import { claimRoutes, type Claimable } from '../../../shared/contract/claims.ts';
import { ClaimTable } from '../../components/claims/claim-table.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Loading, Problem } from '../../components/problem.tsx';
import { DeadlineBadge } from '../../components/progress.tsx';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import type { PageProps } from '../page.ts';

interface OfAgency {
  readonly organisationId: string;
}

const ClaimableYears = ({ organisationId }: OfAgency) => {
  const { list: t, field, year, period } = useText('claims');
  const format = useFormat();
  const pages = usePages(claimRoutes.listClaimable, { params: { organisationId }, query: {} });
  const { items, problem, reload } = pages;
  const hrefOf = (row: Claimable): string => `/app/agency/${organisationId}/claims/new/${row.agreementId}/${row.year}/`;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.claimable}</h2>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && !pages.loadMore && <EmptyState title={t.claimableEmpty} />}
      {items && items.length > 0 && (
        <DataTable
          caption={t.claimableCaption}
          captionHidden
          rows={items}
          rowKey={(row) => `${row.agreementId}.${row.year}`}
          columns={[
            { label: field.enterprise, cell: (row) => row.enterpriseName },
            { label: field.year, cell: (row) => `${year(row.year)} · ${period(format.day(row.from), format.day(row.to))}` },
            { label: field.total, cell: (row) => row.total, numeric: true },
            { label: field.window, cell: (row) => <DeadlineBadge due={row.window.closesOn} /> },
            { label: t.prepare, cell: (row) => <a class="govuk-link" href={hrefOf(row)}>{t.prepare}<span class="govuk-visually-hidden"> {row.enterpriseName}</span></a> },
          ]}
        />
      )}
      {pages.loadMore && <LoadMore pages={pages} />}
    </section>
  );
};

/** `/app/agency/:organisationId/claims/`: what can be claimed now, and every claim with its state. */
const AgencyClaims = ({ params: { organisationId = '' } }: PageProps) => {
  const { title, list: t } = useText('claims');
  const pages = usePages(claimRoutes.listClaims, { params: { organisationId }, query: {} });
  const { items, problem, reload } = pages;
  return (
    <div>
      <PageTitle>{title}</PageTitle>
      <ClaimableYears organisationId={organisationId} />
      <h2 class="govuk-heading-m">{t.claims}</h2>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && <EmptyState title={t.claimsEmpty} />}
      {items && items.length > 0 && <ClaimTable rows={items} caption={t.claimsCaption} hrefOf={({ id }) => `/app/agency/${organisationId}/claims/${id}/`} />}
      <LoadMore pages={pages} />
    </div>
  );
};
export default AgencyClaims;
