import { useState } from 'preact/hooks';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { AnswerRecord } from '../../components/services/answer-record.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Problem } from '../../components/problem.tsx';
import { RecordList } from '../../components/services/record-list.tsx';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { usePages } from '../../use-pages.ts';
import type { PageProps } from '../page.ts';

/** So many can be confirmed in one go. */
const MOST = 15;

/** `/app/enterprise/:organisationId/waiting/`: what waits for the owner's answer over all agreements; several are confirmed in one go. */
const WaitingRecords = ({ params: { organisationId = '' } }: PageProps) => {
  const { answer: t } = useText('visits');
  const complaints = useText('complaints');
  const { state } = useText();
  const records = usePages(serviceRoutes.listWaitingRecords, { params: { organisationId }, query: {} });
  const confirm = useAction(serviceRoutes.confirmRecords);
  const [said, setSaid] = useState('');
  const waiting = (records.items ?? []).slice(0, MOST);
  const all = async (): Promise<void> => {
    const result = await confirm.run({ params: { organisationId }, body: { records: waiting.map(({ record }) => ({ agreementId: record.agreementId, recordId: record.id, rev: record.rev })) } });
    setSaid(result.ok ? t.allSaid(result.body.confirmed) : result.problem.kind === 'edited-elsewhere' || result.problem.kind === 'status-conflict' ? t.changed : '');
    records.reload();
  };
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <p role="status">{said}</p>
      {confirm.problem && said === '' && <Problem problem={confirm.problem} onRetry={() => void all()} />}
      <RecordList records={records} empty={t.none} organisationId={organisationId} base={(record) => `/app/enterprise/${organisationId}/agreements/${record.agreementId}/records/`}>
        {(listed) => <AnswerRecord key={listed.record.rev} listed={listed} onAnswered={(words) => { setSaid(words); records.reload(); }} />}
      </RecordList>
      {waiting.length > 1 && <p><button type="button" class="govuk-button" aria-disabled={confirm.busy ? 'true' : undefined} onClick={() => !confirm.busy && void all()}>{confirm.busy ? state.busy : t.all(waiting.length)}</button></p>}
      <p><a class="govuk-link" href={`/app/enterprise/${organisationId}/agreements/`}>{t.past}</a></p>
      <p><a class="govuk-link" href={`/app/enterprise/${organisationId}/complaints/`}>{complaints.title}</a></p>
    </div>
  );
};

export default WaitingRecords;
