/**
 * The enterprise's answer to a record: one tap confirms, a dispute asks for its reason; then it may rate.
 *   <AnswerRecord listed={item} onAnswered={records.reload} />
 */
import { useState } from 'preact/hooks';
import { serviceRoutes, type ListedRecord } from '../../../shared/contract/services.ts';
import { awaitsExplanation } from '../../../shared/domain/service-record.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { Form } from '../form.tsx';
import { Problem } from '../problem.tsx';
import { TextArea } from '../text-fields.tsx';
import { RateRecord } from './rate-record.tsx';

interface AnswerRecordProps {
  readonly listed: ListedRecord;
  readonly onAnswered: (said: string) => void;
}

const Answer = ({ listed: { record, actions }, onAnswered }: AnswerRecordProps) => {
  const { records, field, action, said } = useText('services');
  const { answer, record: v } = useText('visits');
  const { date, state } = useText();
  const confirm = useAction(serviceRoutes.confirmRecord);
  const [disputing, setDisputing] = useState(false);
  const params = { organisationId: record.enterpriseId, agreementId: record.agreementId, recordId: record.id };
  const disputed = record.status === 'disputed';
  const unexplained = awaitsExplanation(record);

  const tap = async (): Promise<void> => {
    const result = await confirm.run({ params, body: { rev: record.rev } });
    if (result.ok) onAnswered(said.confirmed);
  };
  if (disputing)
    return (
      <Form route={serviceRoutes.disputeRecord} params={params} fixed={{ rev: record.rev }} draft={`dispute-${record.id}`} submit={action.submitDispute} onDone={() => onAnswered(said.disputed)}
        aside={<button type="button" class="govuk-button govuk-button--secondary" onClick={() => setDisputing(false)}>{action.cancel}</button>}>
        <TextArea name="reason" label={field.reason} hint={field.reasonHint} maxLength={500} rows={3} />
      </Form>
    );
  return (
    <>
      {record.status === 'logged' && <p>{records.answerBy(date.day(record.answerBy))}</p>}
      {disputed && record.settleBy !== undefined && <p>{actions.includes('dispute') ? v.answerExplanation(date.day(record.settleBy)) : v.settleBy(date.day(record.settleBy))}</p>}
      {confirm.problem && <Problem problem={confirm.problem} onRetry={() => void tap()} />}
      <div class="govuk-button-group">
        <button type="button" class={`govuk-button${unexplained ? ' govuk-button--secondary' : ''}`} aria-disabled={confirm.busy ? 'true' : undefined} onClick={() => void tap()}>{confirm.busy ? state.busy : unexplained ? answer.confirmYet : disputed ? answer.confirmAfter : action.confirm}</button>
        {actions.includes('dispute') && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setDisputing(true)}>{disputed ? answer.disputeAgain : action.dispute}</button>}
      </div>
    </>
  );
};

export const AnswerRecord = ({ listed, onAnswered }: AnswerRecordProps) => (
  <div class="app-no-print">
    {listed.actions.includes('confirm') && <Answer listed={listed} onAnswered={onAnswered} />}
    {listed.actions.includes('rate') && !listed.record.rating && listed.record.status !== 'logged' && <RateRecord record={listed.record} onRated={onAnswered} />}
  </div>
);
