import { useState } from 'preact/hooks';
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { CITY_OFFICE, districts, type District } from '../../../shared/domain/who.ts';
import { Loading, Problem, Ready } from '../../components/problem.tsx';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';

const Archives = ({ served }: { readonly served: readonly District[] }) => {
  const { list: t } = useText('archives');
  const { terms } = useText();
  const [district, setDistrict] = useState(served[0]);
  const { items, problem, loading, reload, loadMore } = usePages(archiveRoutes.listArchives, district && { query: { district } });
  return (
    <div aria-busy={loading ? 'true' : undefined}>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="archives-district">{t.district}</label>
        <select class="govuk-select" id="archives-district" value={district} onChange={(event) => setDistrict(served.find((one) => one === event.currentTarget.value))}>
          {served.map((one) => <option key={one} value={one}>{labelOf(terms.districts, one)}</option>)}
        </select>
      </div>
      {problem && <Problem problem={problem} onRetry={reload} />}
      {!items && !problem && <Loading />}
      {items?.length === 0 && <p>{t.empty}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {items?.map(({ enterpriseId, enterpriseName, count }) => (
          <li key={enterpriseId}><a class="govuk-link" href={`/app/bureau/archives/${enterpriseId}/`}>{enterpriseName}</a> <span class="app-quiet">{t.entries(count)}</span></li>
        ))}
      </ul>
      {loadMore && <button type="button" class="govuk-button govuk-button--secondary" onClick={loadMore}>{t.more}</button>}
    </div>
  );
};

/** `/app/bureau/archives/`: the archives of each district that the officer's office serves. */
export const BureauArchives = () => {
  const { list: t } = useText('archives');
  const me = useQuery(taskRoutes.listTasks, {});
  return (
    <div>
      <h1 class="govuk-heading-l">{t.title}</h1>
      <p>{t.lead}</p>
      <Ready query={me}>{({ person }) => <Archives served={districts.filter((one) => person.offices.includes(CITY_OFFICE) || person.offices.includes(one))} />}</Ready>
    </div>
  );
};
