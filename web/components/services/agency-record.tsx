/**
 * What the agency may do about a record: explain what is disputed, or correct it by another.
 *   <AgencyRecord listed={listed} onDone={(said) => …} />
 */
import { useState } from 'preact/hooks';
import { serviceRoutes, type ListedRecord } from '../../../shared/contract/services.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { TextArea } from '../text-fields.tsx';

export const AgencyRecord = ({ listed: { record, actions }, onDone }: { readonly listed: ListedRecord; readonly onDone: (said: string) => void }) => {
  const { explain: t, correct, record: v } = useText('visits');
  const { date } = useText();
  const [explaining, setExplaining] = useState(false);
  const params = { organisationId: record.agencyId, agreementId: record.agreementId, recordId: record.id };
  if (explaining)
    return (
      <Form route={serviceRoutes.explainRecord} params={params} fixed={{ rev: record.rev }} draft={`explain-${record.id}-${record.disputes.length}`} submit={t.submit} onDone={() => onDone(t.said)}
        aside={<button type="button" class="govuk-button govuk-button--secondary" onClick={() => setExplaining(false)}>{t.cancel}</button>}>
        <TextArea name="words" label={t.words} hint={t.hint} maxLength={1000} rows={3} />
      </Form>
    );
  if (!actions.includes('explain') && !actions.includes('correct')) return null;
  return (
    <div class="app-no-print">
      {actions.includes('explain') && record.settleBy !== undefined && <p>{v.settleBy(date.day(record.settleBy))}</p>}
      <div class="govuk-button-group">
        {actions.includes('explain') && <button type="button" class="govuk-button" onClick={() => setExplaining(true)}>{t.open}</button>}
        {actions.includes('correct') && <a class="govuk-link" href={`/app/agency/${record.agencyId}/agreements/${record.agreementId}/records/${record.id}/correction/`}>{correct.open}</a>}
      </div>
    </div>
  );
};
