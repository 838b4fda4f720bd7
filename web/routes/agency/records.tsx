import { useState } from 'preact/hooks';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { AgencyRecord } from '../../components/services/agency-record.tsx';
import { NextVisit } from '../../components/services/next-visit.tsx';
import { PlanSummary } from '../../components/services/plan-summary.tsx';
import { OpenProblems } from '../../components/services/problem-list.tsx';
import { RecordList } from '../../components/services/record-list.tsx';
import { WishSection } from '../../components/services/wish-section.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/records/`: the plan of the year, open problems, and every record with what the enterprise answered. */
const AgencyRecords = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => {
  const { records: t } = useText('services');
  const params = { organisationId, agreementId };
  const base = `/app/agency/${organisationId}/agreements/${agreementId}/`;
  const plan = useQuery(serviceRoutes.showPlan, { params });
  const records = usePages(serviceRoutes.listRecords, { params, query: {} });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    records.reload();
    plan.reload();
  };
  return (
    <div>
      <PageTitle caption={plan.data?.enterpriseName}>{t.title}</PageTitle>
      <p role="status">{said}</p>
      <Ready query={plan}>
        {(data) => (
          <>
            <WishSection key={`${data.wish?.rev ?? 0}`} plan={data} organisationId={organisationId} onDone={done} />
            <NextVisit next={data.next} />
            {data.actions.includes('log') && <p><a class="govuk-button" role="button" href={`${base}records/new/`}>{t.log}</a></p>}
            <OpenProblems plan={data} href={`${base}problems/`} />
            <PlanSummary plan={data} />
            <p><a class="govuk-link" href={`/app/agency/${organisationId}/archives/${data.enterpriseId}/`}>{t.archive}</a></p>
          </>
        )}
      </Ready>
      <RecordList records={records} empty={t.empty} organisationId={organisationId} base={() => `${base}records/`}>
        {(listed) => <AgencyRecord key={listed.record.rev} listed={listed} onDone={done} />}
      </RecordList>
    </div>
  );
};

export default AgencyRecords;
