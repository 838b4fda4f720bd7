/**
 * An organisation's agreements.
 *   <AgreementList side="agency" organisationId={…} />
 */
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { DataTable } from '../data-table.tsx';
import { LoadMore } from '../load-more.tsx';
import { EmptyState } from '../empty-state.tsx';
import { PageTitle } from '../page-title.tsx';
import { Loading, Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';

export const AgreementList = ({ side, organisationId }: { readonly side: Side; readonly organisationId: string }) => {
  const t = useText('agreements');
  const { start } = useText('agreementSteps');
  const { fairsLink } = useText('app');
  const { day } = useFormat();
  const pages = usePages(agreementRoutes.listAgreements, { params: { organisationId }, query: {} });
  const { items, problem, reload } = pages;
  const other = side === 'enterprise' ? ('agencyName' as const) : ('enterpriseName' as const);
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.listLead}</p>
      {side === 'agency' && <p><a class="govuk-link" href={`/app/agency/${organisationId}/take-overs/`}>{t.takeOver}</a></p>}
      <p><a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/new/`}>{start.link}</a></p>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && <EmptyState title={t.empty}><p>{t.emptyHelp}</p><p><a class="govuk-link" href="/fairs/">{fairsLink}</a></p></EmptyState>}
      {items && items.length > 0 && (
        <DataTable
          caption={t.title}
          captionHidden
          rows={items}
          rowKey={({ id }) => id}
          exportName={t.title}
          columns={[
            { label: side === 'enterprise' ? t.column.agency : t.column.enterprise, cell: (row) => <a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/${row.id}/`}>{row[other]}</a>, text: (row) => row[other] },
            { label: t.column.period, cell: (row) => t.period(day(row.startsOn), day(row.endsOn)) },
            { label: t.column.status, cell: (row) => <Tag status={row.status} labels={t.status} />, text: (row) => labelOf(t.status, row.status) },
          ]}
        />
      )}
      <LoadMore pages={pages} />
    </div>
  );
};
