/**
 * The five terms, to be completed by either side.
 *   <TermsForm file={file} organisationId={…} onSaved={…} />
 */
import { useState } from 'preact/hooks';
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { serviceItems, type ServiceItem } from '../../../shared/domain/service-items.ts';
import { labelOf, useText } from '../../text.tsx';
import { optionsOf } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { Form } from '../form.tsx';
import { DateField, NumberField, TextArea, YuanField } from '../text-fields.tsx';

interface TermsFormProps {
  readonly file: AgreementFile;
  readonly organisationId: string;
  readonly onSaved: () => void;
}

/** Usual frequency of an item that was just ticked. */
const USUAL_TIMES = 12;

export const TermsForm = ({ file, organisationId, onSaved }: TermsFormProps) => {
  const { edit: t } = useText('agreements');
  const { terms: names } = useText();
  const { agreement, specialists } = file;
  const { terms, specialist } = agreement;
  const [ticked, setTicked] = useState<readonly ServiceItem[]>(terms.items.map(({ item }) => item));
  const toggle = (item: ServiceItem, on: boolean) => setTicked(serviceItems.filter((one) => (one === item ? on : ticked.includes(one))));
  const agreed = (item: ServiceItem) => terms.items.find((one) => one.item === item);
  const fixed = (body: Readonly<Record<string, unknown>>) => {
    const typed = (body.terms ?? {}) as Readonly<Record<string, unknown>>;
    const chosen = (body.chosen ?? {}) as Readonly<Record<string, object>>;
    return {
      rev: agreement.rev,
      terms: { mannerNote: '', feeNote: '', liability: '', ...typed, items: ticked.map((item) => ({ item, ...chosen[item], ...(agreed(item)?.lines && { lines: agreed(item)?.lines }) })) },
    };
  };
  return (
    <Form route={agreementRoutes.editAgreement} params={{ organisationId, agreementId: agreement.id }} fixed={fixed} draft={`terms-${agreement.id}-${agreement.text}`} submit={t.submit} onDone={onSaved}>
      {agreement.status === 'offered' && <p class="govuk-inset-text">{t.changed}</p>}
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{t.items}</legend>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {serviceItems.map((item) => (
            <div key={item}>
              <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" type="checkbox" id={`item-${item}`} checked={ticked.includes(item)} onChange={(event) => toggle(item, event.currentTarget.checked)} />
                <label class="govuk-label govuk-checkboxes__label" for={`item-${item}`}>{labelOf(names.serviceItems, item)}</label>
              </div>
              {ticked.includes(item) && (
                <div class="app-pair">
                  <SelectField name={`chosen/${item}/manner`} label={t.itemManner} options={optionsOf(names.manners)} value={agreed(item)?.manner ?? 'phone'} />
                  <NumberField name={`chosen/${item}/timesPerYear`} label={t.itemTimes} hint={t.timesHint} value={agreed(item)?.timesPerYear ?? USUAL_TIMES} />
                </div>
              )}
            </div>
          ))}
        </div>
      </fieldset>
      <TextArea name="terms/mannerNote" label={t.mannerNote} optional rows={3} maxLength={500} value={terms.mannerNote} />
      <YuanField name="terms/monthlyFeeFen" label={t.monthlyFee} value={terms.monthlyFeeFen} />
      <TextArea name="terms/feeNote" label={t.feeNote} optional rows={2} maxLength={300} value={terms.feeNote} />
      <TextArea name="terms/liability" label={t.liability} rows={5} maxLength={2000} value={terms.liability} />
      <DateField name="terms/startsOn" label={t.startsOn} value={terms.startsOn} />
      <DateField name="terms/endsOn" label={t.endsOn} value={terms.endsOn} />
      <SelectField name="specialistId" label={t.specialist} hint={t.specialistHint} optional options={specialists.map(({ personId, name }) => ({ value: personId, label: name }))} value={specialist?.personId} />
    </Form>
  );
};
