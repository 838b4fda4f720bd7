/**
 * What is asked of a walk-in once its credit code is known: name and district of a new one, contact and needs of any.
 *   <WalkInForm fair={…} creditCode={…} known={found?.name} onDone={setDone} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { districts } from '../../../shared/domain/who.ts';
import { businessNow } from '../../business-time.ts';
import { useText } from '../../text.tsx';
import { useOutboxAction } from '../../use-action.ts';
import type { Body } from '../../use-query.ts';
import { CheckField } from '../check-field.tsx';
import { CheckboxesField, optionsOf } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { SelectField } from '../select-field.tsx';
import { NumberField, PhoneField, TextField } from '../text-fields.tsx';

/** A walk-in that was registered, or that waits on this device. */
export interface RegisteredWalkIn {
  readonly name: string;
  readonly reply?: Body<typeof fairRoutes.registerWalkIn>;
}

interface WalkInFormProps {
  readonly fairId: string;
  readonly fairTitle: string;
  readonly creditCode: string;
  /** Name of one that is registered already. */
  readonly known?: string;
  readonly onDone: (registered: RegisteredWalkIn) => void;
}

export const WalkInForm = ({ fairId, fairTitle, creditCode, known, onDone }: WalkInFormProps) => {
  const { walkIn: t } = useText('desk');
  const { field } = useText('parties');
  const { terms } = useText();
  const [typed, setTyped] = useState('');
  const name = known ?? typed;
  const outbox = useOutboxAction(fairRoutes.registerWalkIn, { title: fairTitle, name, href: location.pathname });
  return (
    <Form
      route={fairRoutes.registerWalkIn}
      params={{ fairId }}
      fixed={() => ({ creditCode, at: new Date(businessNow()).toISOString() })}
      elsewhere={{ creditCode: { label: field.creditCode } }}
      outbox={outbox}
      submit={t.submit}
      onDone={(reply) => onDone({ name, reply })}
      onStored={() => onDone({ name })}
    >
      {known !== undefined ? (
        <p class="govuk-inset-text"><strong>{t.known(known)}</strong></p>
      ) : (
        <>
          <TextField name="name" label={field.name} hint={field.nameHint} maxLength={80} onInput={setTyped} />
          <SelectField name="district" label={field.district} options={optionsOf(terms.districts, districts)} />
        </>
      )}
      <TextField name="contactName" label={t.contactName} width={20} maxLength={30} />
      <PhoneField name="contactPhone" label={t.contactPhone} />
      <NumberField name="attendees" label={t.attendees} suffix={t.people} value={1} />
      <CheckboxesField name="needs" label={t.needs} hint={t.needsHint} options={optionsOf(terms.serviceItems)} />
      <CheckField name="licenceSeen" label={t.licence} />
    </Form>
  );
};
