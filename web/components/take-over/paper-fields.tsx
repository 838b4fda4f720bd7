/**
 * A paper agreement as it is typed in: what stands on it, its filing, its early end, the years that were paid.
 *   <PaperFields paper={takeOver.paper} />
 */
import type { Paper } from '../../../shared/domain/take-over.ts';
import { useText } from '../../text.tsx';
import { FeeFields } from '../agreements/fee-fields.tsx';
import { ItemsField } from '../agreements/items-field.tsx';
import { DateField, NumberField, TextArea, TextField, YuanField } from '../text-fields.tsx';

const free: Paper['terms']['fee'] = { kind: 'free', note: '', negotiable: [] };

export const PaperFields = ({ paper }: { readonly paper?: Paper }) => {
  const { field: t } = useText('takeOver');
  const terms = useText('agreementTerms');
  return (
    <>
      <DateField name="signedOn" label={t.signedOn} value={paper?.signedOn} />
      <DateField name="terms/startsOn" label={t.startsOn} value={paper?.terms.startsOn} />
      <DateField name="terms/endsOn" label={t.endsOn} value={paper?.terms.endsOn} />
      <NumberField name="firstYear" label={t.firstYear} hint={t.firstYearHint} value={paper?.firstYear ?? 1} />
      <ItemsField items={paper?.terms.items ?? []} />
      <FeeFields fee={paper?.terms.fee ?? free} />
      <TextArea name="terms/liability" label={terms.liability} optional rows={3} maxLength={2000} value={paper?.terms.liability} />
      <DateField name="filed/on" label={t.filedOn} optional value={paper?.filed?.on} />
      <TextField name="filed/number" label={t.filingNumber} optional maxLength={40} value={paper?.filed?.number} />
      <DateField name="ended/on" label={t.endedOn} optional value={paper?.ended?.on} />
      <TextField name="ended/reason" label={t.endReason} optional maxLength={500} value={paper?.ended?.reason} />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{t.paid}</legend>
        <p class="govuk-hint">{t.paidLead}</p>
        {[1, 2, 3].map((year) => {
          const paid = paper?.paid.find((one) => one.year === year);
          return (
            <div class="app-item" key={year} role="group" aria-label={t.year(year)}>
              <p><strong>{t.year(year)}</strong></p>
              <YuanField name={`years/${year}/amountFen`} label={t.amount} optional value={paid?.amountFen} />
              <DateField name={`years/${year}/paidOn`} label={t.paidOn} optional value={paid?.paidOn} />
              <TextField name={`years/${year}/reference`} label={t.reference} optional maxLength={60} value={paid?.reference} />
            </div>
          );
        })}
      </fieldset>
    </>
  );
};
