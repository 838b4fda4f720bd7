import { useState } from 'preact/hooks';
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { CITY_OFFICE, districts, type District } from '../../../shared/domain/who.ts';
import { useMe } from '../../app/me.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Loading, Problem, Ready } from '../../components/problem.tsx';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';

const Archives = ({ served }: { readonly served: readonly District[] }) => {
  const { list: t } = useText('archives');
  const { terms } = useText();
  const [district, setDistrict] = useState(served[0]);
  const pages = usePages(archiveRoutes.listArchives, district && { query: { district } });
  const { items, problem, loading, reload } = pages;
  return (
    <div aria-busy={loading ? 'true' : undefined}>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="archives-district">{t.district}</label>
        <select class="govuk-select" id="archives-district" value={district} onChange={(event) => setDistrict(served.find((one) => one === event.currentTarget.value))}>
          {served.map((one) => <option key={one} value={one}>{labelOf(terms.districts, one)}</option>)}
        </select>
      </div>
      {problem && !items && <Problem problem={problem} onRetry={reload} />}
      {!items && !problem && <Loading />}
      {items?.length === 0 && <EmptyState title={t.empty} />}
      <ul class="govuk-list govuk-list--spaced">
        {items?.map(({ enterpriseId, enterpriseName, count }) => (
          <li key={enterpriseId}><a class="govuk-link" href={`/app/bureau/archives/${enterpriseId}/`}>{enterpriseName}</a> <span class="app-quiet">{t.entries(count)}</span></li>
        ))}
      </ul>
      {items && items.length > 0 && <LoadMore pages={pages} />}
    </div>
  );
};

/** `/app/bureau/archives/`: the archives of each district that the officer's office serves. */
const BureauArchives = () => {
  const { list: t } = useText('archives');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <Ready query={useMe()}>{({ person }) => <Archives served={districts.filter((one) => person.offices.includes(CITY_OFFICE) || person.offices.includes(one))} />}</Ready>
    </div>
  );
};

export default BureauArchives;
