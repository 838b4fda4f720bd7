import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { sides, type District, type Side } from '../../../shared/domain/who.ts';
import { DataTable } from '../../components/data-table.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { OrganisationSearch } from '../../components/parties/organisation-search.tsx';
import { Loading, Problem } from '../../components/problem.tsx';
import { ServedDistrict } from '../../components/served-district.tsx';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import type { PageProps } from '../page.ts';

const Listed = ({ district, side }: { readonly district: District; readonly side: Side }) => {
  const { bureau: t, field, qualification, size } = useText('parties');
  const { terms } = useText();
  const { sides: names } = useText('app');
  const pages = usePages(partyRoutes.listOrganisations, { query: { district, side } });
  const { items, problem, reload } = pages;
  return (
    <div>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && <EmptyState title={t.none} />}
      {items && items.length > 0 && (
        <DataTable
          caption={labelOf(names, side)}
          rows={items}
          rowKey={({ id }) => id}
          exportName={t.title}
          columns={[
            { label: field.name, cell: (row) => <a class="govuk-link" href={`/app/bureau/organisations/${row.id}/`}>{row.name}</a>, text: (row) => row.name },
            { label: field.creditCode, cell: (row) => row.creditCode },
            side === 'agency'
              ? { label: qualification.title, cell: (row) => labelOf(qualification.status, row.qualificationStatus ?? 'draft') }
              : { label: size.title, cell: (row) => (row.size?.result.grade ? labelOf(terms.sizes, row.size.result.grade) : '') },
          ]}
        />
      )}
      <LoadMore pages={pages} />
    </div>
  );
};

/** `/app/bureau/organisations/`: finds organisations, and lists those of a district. */
const Organisations = ({ query }: PageProps) => {
  const { bureau: t } = useText('parties');
  const { sides: names } = useText('app');
  const [side, setSide] = useState<Side>('enterprise');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <OrganisationSearch words={query.words} district={query.district} />
      <h2 class="govuk-heading-m">{t.byDistrict}</h2>
      <p>{t.lead}</p>
      <div class="govuk-form-group app-no-print">
        <label class="govuk-label govuk-label--s" for="side">{t.side}</label>
        <select class="govuk-select" id="side" value={side} onChange={(event) => setSide(event.currentTarget.value === 'agency' ? 'agency' : 'enterprise')}>
          {sides.map((one) => <option key={one} value={one}>{labelOf(names, one)}</option>)}
        </select>
      </div>
      <ServedDistrict>{(district) => <Listed key={`${district}${side}`} district={district} side={side} />}</ServedDistrict>
    </div>
  );
};
export default Organisations;
