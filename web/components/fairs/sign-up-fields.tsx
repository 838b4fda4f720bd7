/**
 * What an enterprise tells when it signs up for a fair.
 *   <SignUpFields />          // names as in the body: needs, contactName …
 *   <SignUpFields at="signUp/" />
 */
import { labelOf, useText } from '../../text.tsx';
import { CheckboxesField, optionsOf } from '../choice-fields.tsx';
import { NumberField, PhoneField, TextArea, TextField, YuanField } from '../text-fields.tsx';
import { keepBudget, keptBudget } from './budget.ts';

export const SignUpFields = ({ at = '' }: { readonly at?: string }) => {
  const { signUp: t } = useText('fairVisit');
  const { terms } = useText();
  return (
    <>
      <CheckboxesField name={`${at}needs`} label={t.needs} hint={t.needsHint} options={optionsOf(terms.serviceItems).map((option) => ({ ...option, hint: labelOf(t.examples, option.value) }))} />
      <YuanField name={`${at}budget`} label={t.budget} hint={t.budgetHint} value={keptBudget()} optional onInput={keepBudget} />
      <TextField name={`${at}contactName`} label={t.contactName} autoComplete="name" width={20} maxLength={30} />
      <PhoneField name={`${at}contactPhone`} label={t.contactPhone} hint={t.contactHint} />
      <NumberField name={`${at}attendees`} label={t.attendees} hint={t.attendeesHint} suffix={t.people} value={1} />
      <TextArea name={`${at}note`} label={t.note} hint={t.noteHint} optional maxLength={300} rows={3} />
    </>
  );
};
