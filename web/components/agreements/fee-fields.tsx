/**
 * What the service costs: nothing, or how much, for which time, paid by whom and when.
 *   <FeeFields fee={terms.fee} />
 */
import { useState } from 'preact/hooks';
import { feePayers, feePeriods, type ServiceFee } from '../../../shared/domain/terms.ts';
import { useText } from '../../text.tsx';
import { CheckboxesField, optionsOf, RadiosField } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { TextArea, TextField, YuanField } from '../text-fields.tsx';

const PaidFields = ({ fee }: { readonly fee: Extract<ServiceFee, { kind: 'paid' }> | undefined }) => {
  const t = useText('agreementTerms');
  const [payer, setPayer] = useState<string>(fee?.payer ?? 'enterprise');
  return (
    <div class="app-item">
      <div class="app-pair">
        <SelectField name="terms/fee/per" label={t.per} options={optionsOf(t.perLabels, feePeriods)} value={fee?.per ?? 'month'} />
        <YuanField name="terms/fee/amountFen" label={t.amount} value={fee?.amountFen === 0 ? undefined : fee?.amountFen} />
      </div>
      <RadiosField name="terms/fee/payer" label={t.payer} inline options={optionsOf(t.payerLabels, feePayers)} value={payer} onChange={setPayer} />
      {payer === 'other' && <TextField name="terms/fee/payerName" label={t.payerName} maxLength={60} value={fee?.payerName} />}
      <TextField name="terms/fee/due" label={t.due} hint={t.dueHint} maxLength={100} value={fee?.due} />
    </div>
  );
};

export const FeeFields = ({ fee }: { readonly fee: ServiceFee }) => {
  const t = useText('agreementTerms');
  const { terms: names } = useText();
  const [kind, setKind] = useState<string>(fee.kind);
  return (
    <>
      <RadiosField name="terms/fee/kind" label={t.fee} options={optionsOf(t.feeKind)} value={fee.kind} onChange={setKind} />
      {kind === 'paid' && <PaidFields fee={fee.kind === 'paid' ? fee : undefined} />}
      <details class="govuk-details" open={fee.negotiable.length > 0}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.negotiable}</span></summary>
        <div class="govuk-details__text"><CheckboxesField name="terms/fee/negotiable" label={t.negotiable} hint={t.negotiableHint} optional options={optionsOf(names.serviceItems)} values={fee.negotiable} /></div>
      </details>
      <TextArea name="terms/fee/note" label={t.feeNote} optional rows={2} maxLength={300} value={fee.note} />
    </>
  );
};
