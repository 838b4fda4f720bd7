import { serviceRoutes } from '../../../shared/contract/services.ts';
import { Ready } from '../../components/problem.tsx';
import { PlanSummary } from '../../components/services/plan-summary.tsx';
import { RecordList } from '../../components/services/record-list.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';

/** `/app/bureau/agreements/:agreementId/records/`: what was agreed, done and answered, as officers of the district see it. */
export const BureauRecords = ({ agreementId }: { readonly agreementId: string }) => {
  const { records: t } = useText('services');
  const plan = useQuery(serviceRoutes.showBureauPlan, { params: { agreementId } });
  const records = usePages(serviceRoutes.listBureauRecords, { params: { agreementId }, query: {} });
  return (
    <div>
      <h1 class="govuk-heading-l">{t.title}</h1>
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
