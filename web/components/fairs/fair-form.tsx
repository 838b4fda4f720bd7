/**
 * What an officer enters for a fair, new or still a draft.
 *   <FairForm route={fairRoutes.draftFair} submit={t.save} onDone={({ id }) => route(`/app/bureau/fairs/${id}/`)} />
 */
import type { ComponentProps } from 'preact';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { SelectionForm } from '../../../shared/domain/fair.ts';
import { CITY_OFFICE, districts } from '../../../shared/domain/who.ts';
import { useMe } from '../../app/me.tsx';
import { today } from '../../business-time.ts';
import { useText } from '../../text.tsx';
import { optionsOf } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { Form } from '../form.tsx';
import { Ready } from '../problem.tsx';
import { DateField, NumberField, PhoneField, TextArea, TextField, TimeField } from '../text-fields.tsx';
import type { ShownFair } from './fair-facts.tsx';
import { SelectionFields } from './selection-fields.tsx';

/** The day, its hours and the place: what a published fair may still change, too. */
export const ScheduleFields = ({ fair, opens }: { readonly fair?: Partial<Omit<ShownFair, 'selection'>>; readonly opens: boolean }) => {
  const { form: t } = useText('fairs');
  return (
    <>
      <TextField name="venue" label={t.venue} hint={t.venueHint} maxLength={60} value={fair?.venue} />
      <TextField name="address" label={t.address} maxLength={120} value={fair?.address} />
      <TextField name="mapLink" label={t.mapLink} hint={t.mapLinkHint} optional maxLength={300} value={fair?.mapLink} says={{ 'invalid-format': t.mapLinkWrong }} />
      <DateField name="date" label={t.date} min={today()} value={fair?.date} />
      <TimeField name="startTime" label={t.startTime} value={fair?.startTime ?? '09:00'} />
      <TimeField name="endTime" label={t.endTime} value={fair?.endTime ?? '12:00'} />
      {opens && <DateField name="signUpOpensOn" label={t.opens} value={fair?.signUpOpensOn ?? today()} />}
      <DateField name="signUpClosesOn" label={t.closes} value={fair?.signUpClosesOn} />
    </>
  );
};

/** What the form opens with. */
type EnteredFair = Partial<Omit<ShownFair, 'selection'>> & { readonly selection?: SelectionForm };

const Fields = ({ fair, served }: { readonly fair?: EnteredFair; readonly served: readonly string[] }) => {
  const { form: t } = useText('fairs');
  const { terms } = useText();
  return (
    <>
      <TextField name="title" label={t.title} hint={t.titleHint} maxLength={60} value={fair?.title} />
      <SelectField name="district" label={t.district} options={optionsOf(terms.districts, served)} value={fair?.district ?? (served.length === 1 ? served[0] : undefined)} />
      <ScheduleFields fair={fair} opens />
      <NumberField name="seats" label={t.seats} suffix={t.seatsUnit} value={fair?.seats} />
      <NumberField name="booths" label={t.booths} suffix={t.boothsUnit} value={fair?.booths} />
      <TextArea name="agenda" label={t.agenda} hint={t.agendaHint} maxLength={2000} rows={8} value={fair?.agenda} />
      <SelectionFields rules={fair?.selection} />
      <PhoneField name="contactPhone" label={t.contactPhone} hint={t.phoneHint} value={fair?.contactPhone} />
    </>
  );
};

/** Districts for which this officer's office may hold a fair. */
const servedBy = (offices: readonly string[]): string[] => [CITY_OFFICE, ...districts].filter((code) => offices.includes(CITY_OFFICE) || offices.includes(code));

type FormOf<R extends typeof fairRoutes.draftFair | typeof fairRoutes.editFair> = Pick<ComponentProps<typeof Form<R>>, 'onDone' | 'submit'>;

/** All of a fair but its days: what the next one at the same place begins with. */
const asModel = (fair: ShownFair): EnteredFair => {
  const { date: _, signUpOpensOn: __, signUpClosesOn: ___, selection, ...rest } = fair;
  return { ...rest, ...(selection && { selection: { ...selection, opensOn: undefined, closesOn: undefined } }) };
};

export const NewFairForm = ({ like, ...props }: FormOf<typeof fairRoutes.draftFair> & { /** An earlier fair to begin with. */ readonly like?: ShownFair }) => (
  <Ready query={useMe()}>
    {({ person }) => <Form route={fairRoutes.draftFair} draft={like ? `new-fair-${like.id}` : 'new-fair'} {...(like?.plan && { fixed: { planOf: like.id } })} {...props}><Fields fair={like && asModel(like)} served={servedBy(person.offices)} /></Form>}
  </Ready>
);

export const EditFairForm = ({ fair, ...props }: FormOf<typeof fairRoutes.editFair> & { readonly fair: ShownFair }) => (
  <Ready query={useMe()}>
    {({ person }) => <Form key={fair.rev} route={fairRoutes.editFair} params={{ fairId: fair.id }} fixed={{ rev: fair.rev }} draft={`fair-${fair.id}-${fair.rev}`} {...props}><Fields fair={fair} served={servedBy(person.offices)} /></Form>}
  </Ready>
);
