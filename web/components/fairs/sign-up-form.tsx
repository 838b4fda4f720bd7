/**
 * An enterprise's sign-up for a fair.
 *   <SignUpForm organisationId={organisationId} fairId={fairId} onDone={query.reload} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useText } from '../../text.tsx';
import { CheckboxesField, optionsOf } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { NumberField, PhoneField, TextArea, TextField } from '../text-fields.tsx';

interface SignUpFormProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly onDone: () => void;
}

export const SignUpForm = ({ organisationId, fairId, onDone }: SignUpFormProps) => {
  const { signUp: t } = useText('fairVisit');
  const { terms } = useText();
  return (
    <Form route={fairRoutes.signUp} params={{ organisationId, fairId }} draft={`sign-up-${organisationId}-${fairId}`} submit={t.submit} onDone={onDone}>
      <CheckboxesField name="needs" label={t.needs} hint={t.needsHint} options={optionsOf(terms.serviceItems)} />
      <TextField name="contactName" label={t.contactName} autoComplete="name" width={20} maxLength={30} />
      <PhoneField name="contactPhone" label={t.contactPhone} hint={t.contactHint} />
      <NumberField name="attendees" label={t.attendees} hint={t.attendeesHint} suffix={t.people} value={1} />
      <TextArea name="note" label={t.note} hint={t.noteHint} optional maxLength={300} rows={3} />
    </Form>
  );
};
