import { useState } from 'preact/hooks';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { AnswerRecord } from '../../components/services/answer-record.tsx';
import { RecordCard } from '../../components/services/record-card.tsx';
import { RecordHistory } from '../../components/services/record-history.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/:agreementId/records/:recordId/`: one record to answer, as from a task or the link in a notice. */
const EnterpriseRecord = ({ params: { organisationId = '', agreementId = '', recordId = '' } }: PageProps) => {
  const { record: t, answer } = useText('visits');
  const { file } = useText('complaints');
  const query = useQuery(serviceRoutes.showRecord, { params: { organisationId, agreementId, recordId } });
  const [said, setSaid] = useState('');
  const base = `/app/enterprise/${organisationId}/agreements/${agreementId}/`;
  return (
    <div>
      <PageTitle caption={query.data?.record.agencyName}>{t.title}</PageTitle>
      <p role="status">{said}</p>
      <Ready query={query}>
        {(listed) => (
          <>
            <RecordCard listed={listed} organisationId={organisationId} base={`${base}records/`}>
              <AnswerRecord key={listed.record.rev} listed={listed} onAnswered={(words) => { setSaid(words); query.reload(); }} />
            </RecordCard>
            <p><a class="govuk-link" href={`${base}complaint/?record=${recordId}`}>{file}</a></p>
            <RecordHistory history={listed.history} />
          </>
        )}
      </Ready>
      <ul class="govuk-list">
        <li><a class="govuk-link" href={`/app/enterprise/${organisationId}/waiting/`}>{answer.title}</a></li>
        <li><a class="govuk-link" href={`${base}records/`}>{t.back}</a></li>
      </ul>
    </div>
  );
};

export default EnterpriseRecord;
