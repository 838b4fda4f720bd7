import { useState } from 'preact/hooks';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { AnswerRecord } from '../../components/services/answer-record.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { PlanSummary } from '../../components/services/plan-summary.tsx';
import { OpenProblems } from '../../components/services/problem-list.tsx';
import { RecordList } from '../../components/services/record-list.tsx';
import { WishSection } from '../../components/services/wish-section.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/:agreementId/records/`: what the agency says it did; one tap confirms, or a dispute with a reason. */
const EnterpriseRecords = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => {
  const { records: t } = useText('services');
  const { file } = useText('complaints');
  const params = { organisationId, agreementId };
  const base = `/app/enterprise/${organisationId}/agreements/${agreementId}/`;
  const plan = useQuery(serviceRoutes.showPlan, { params });
  const records = usePages(serviceRoutes.listRecords, { params, query: {} });
  const [said, setSaid] = useState('');
  const answered = (words: string): void => {
    setSaid(words);
    records.reload();
    plan.reload();
  };
  return (
    <div>
      <PageTitle caption={plan.data?.agencyName}>{t.title}</PageTitle>
      <p role="status">{said}</p>
      {plan.data && <OpenProblems plan={plan.data} href={`${base}problems/`} />}
      <RecordList records={records} empty={t.emptyEnterprise} organisationId={organisationId} base={() => `${base}records/`}>
        {(listed) => <AnswerRecord key={listed.record.rev} listed={listed} onAnswered={answered} />}
      </RecordList>
      <Ready query={plan}>
        {(data) => (
          <>
            <PlanSummary plan={data} />
            <WishSection key={`${data.wish?.rev ?? 0}`} plan={data} organisationId={organisationId} onDone={answered} />
            {data.actions.includes('complain') && <p><a class="govuk-link" href={`${base}complaint/`}>{file}</a></p>}
          </>
        )}
      </Ready>
      <p><a class="govuk-link" href={`/app/enterprise/${organisationId}/archive/`}>{t.archive}</a></p>
    </div>
  );
};

export default EnterpriseRecords;
