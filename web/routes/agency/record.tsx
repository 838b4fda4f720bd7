import { useState } from 'preact/hooks';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { AgencyRecord } from '../../components/services/agency-record.tsx';
import { RecordCard } from '../../components/services/record-card.tsx';
import { RecordHistory } from '../../components/services/record-history.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/agreements/:agreementId/records/:recordId/`: one record, its answers, and what can still be done about it. */
const AgencyRecordPage = ({ params: { organisationId = '', agreementId = '', recordId = '' } }: PageProps) => {
  const { record: t } = useText('visits');
  const query = useQuery(serviceRoutes.showRecord, { params: { organisationId, agreementId, recordId } });
  const [said, setSaid] = useState('');
  const base = `/app/agency/${organisationId}/agreements/${agreementId}/records/`;
  return (
    <div>
      <PageTitle caption={query.data?.record.enterpriseName}>{t.title}</PageTitle>
      <p role="status">{said}</p>
      <Ready query={query}>
        {(listed) => (
          <>
            <RecordCard listed={listed} organisationId={organisationId} base={base}>
              <AgencyRecord key={listed.record.rev} listed={listed} onDone={(words) => { setSaid(words); query.reload(); }} />
            </RecordCard>
            <RecordHistory history={listed.history} />
          </>
        )}
      </Ready>
      <p><a class="govuk-link" href={base}>{t.back}</a></p>
    </div>
  );
};

export default AgencyRecordPage;
