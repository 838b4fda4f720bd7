import { serviceRoutes } from '../../../shared/contract/services.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { PlanSummary } from '../../components/services/plan-summary.tsx';
import { RecordList } from '../../components/services/record-list.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/records/`: the plan of the year and every record, with what the enterprise answered. */
const AgencyRecords = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => {
  const { records: t } = useText('services');
  const params = { organisationId, agreementId };
  const plan = useQuery(serviceRoutes.showPlan, { params });
  const records = usePages(serviceRoutes.listRecords, { params, query: {} });
  return (
    <div>
      <PageTitle caption={plan.data?.enterpriseName}>{t.title}</PageTitle>
      <Ready query={plan}>
        {(data) => (
          <>
            {data.actions.includes('log') && <p><a class="govuk-button" role="button" href={`/app/agency/${organisationId}/agreements/${agreementId}/records/new/`}>{t.log}</a></p>}
            <PlanSummary plan={data} />
            <p><a class="govuk-link" href={`/app/agency/${organisationId}/archives/${data.enterpriseId}/`}>{t.archive}</a></p>
          </>
        )}
      </Ready>
      <RecordList records={records} empty={t.empty} organisationId={organisationId} />
    </div>
  );
};

export default AgencyRecords;
