import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import type { Office } from '../../../shared/domain/who.ts';
import { DataTable } from '../../components/data-table.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Loading, Problem } from '../../components/problem.tsx';
import { ServedOffice } from '../../components/served-district.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';

const OfDistrict = ({ district }: { readonly district: Office }) => {
  const { filing: t, column, filingStatus } = useText('agreements');
  const { day } = useFormat();
  const pages = usePages(agreementRoutes.listFilings, { query: { district } });
  const { items, problem, reload } = pages;
  return (
    <div>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && <EmptyState title={t.none} />}
      {items && items.length > 0 && (
        <DataTable
          caption={t.list}
          captionHidden
          rows={items}
          rowKey={({ agreementId }) => agreementId}
          exportName={t.list}
          columns={[
            { label: column.enterprise, cell: (row) => <a class="govuk-link" href={`/app/bureau/filings/${row.agreementId}/`}>{row.enterpriseName}</a>, text: (row) => row.enterpriseName },
            { label: column.agency, cell: (row) => row.agencyName },
            { label: column.lastDay, cell: (row) => day(row.lastDay) },
            { label: column.status, cell: (row) => <><Tag status={row.status} labels={filingStatus} /> {row.status !== 'due' && row.lateDays > 0 && t.late(row.lateDays)}</>, text: (row) => labelOf(filingStatus, row.status) },
            { label: column.number, cell: (row) => (row.status === 'accepted' ? row.number : '') },
          ]}
        />
      )}
      <LoadMore pages={pages} />
    </div>
  );
};

/** `/app/bureau/filings/`: the filings of each district that the officer's office serves. */
const Filings = () => {
  const { filing: t, takeOvers } = useText('agreements');
  return (
    <div>
      <PageTitle>{t.list}</PageTitle>
      <p>{t.listLead}</p>
      <p><a class="govuk-link" href="/app/bureau/take-overs/">{takeOvers}</a></p>
      <ServedOffice>{(district) => <OfDistrict key={district} district={district} />}</ServedOffice>
    </div>
  );
};
export default Filings;
