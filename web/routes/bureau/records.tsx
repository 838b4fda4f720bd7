import { serviceRoutes } from '../../../shared/contract/services.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { PlanSummary } from '../../components/services/plan-summary.tsx';
import { OpenProblems } from '../../components/services/problem-list.tsx';
import { RecordList } from '../../components/services/record-list.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/agreements/:agreementId/records/`: what was agreed, done, found and answered, as officers of the district see it. */
const BureauRecords = ({ params: { agreementId = '' } }: PageProps) => {
  const { records: t } = useText('services');
  const plan = useQuery(serviceRoutes.showBureauPlan, { params: { agreementId } });
  const records = usePages(serviceRoutes.listBureauRecords, { params: { agreementId }, query: {} });
  const base = `/app/bureau/agreements/${agreementId}/`;
  return (
    <div>
      <PageTitle caption={plan.data && t.of(plan.data.enterpriseName, plan.data.agencyName)}>{t.title}</PageTitle>
      <Ready query={plan}>
        {(data) => (
          <>
            <OpenProblems plan={data} href={`${base}problems/`} />
            <PlanSummary plan={data} />
            <p><a class="govuk-link" href={`/app/bureau/archives/${data.enterpriseId}/`}>{t.archive}</a></p>
          </>
        )}
      </Ready>
      <RecordList records={records} empty={t.empty} base={() => `${base}records/`} />
    </div>
  );
};

export default BureauRecords;
