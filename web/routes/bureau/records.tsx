import { serviceRoutes } from '../../../shared/contract/services.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { PlanSummary } from '../../components/services/plan-summary.tsx';
import { RecordList } from '../../components/services/record-list.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/agreements/:agreementId/records/`: what was agreed, done and answered, as officers of the district see it. */
const BureauRecords = ({ params: { agreementId = '' } }: PageProps) => {
  const { records: t } = useText('services');
  const plan = useQuery(serviceRoutes.showBureauPlan, { params: { agreementId } });
  const records = usePages(serviceRoutes.listBureauRecords, { params: { agreementId }, query: {} });
  return (
    <div>
      <PageTitle caption={plan.data && t.of(plan.data.enterpriseName, plan.data.agencyName)}>{t.title}</PageTitle>
      <Ready query={plan}>
        {(data) => (
          <>
            <PlanSummary plan={data} />
            <p><a class="govuk-link" href={`/app/bureau/archives/${data.enterpriseId}/`}>{t.archive}</a></p>
          </>
        )}
      </Ready>
      <RecordList records={records} empty={t.empty} />
    </div>
  );
};

export default BureauRecords;
