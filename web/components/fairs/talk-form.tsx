/**
 * What a member of an agency writes down of a talk with an enterprise: new, or changed.
 *   <TalkForm organisationId={…} fairId={…} enterpriseId={…} name={name} onDone={…} onCancel={…} />
 *   <TalkForm organisationId={…} fairId={…} talk={talk} name={name} onDone={…} onCancel={…} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Talk } from '../../../shared/domain/talk.ts';
import { localTimeOf } from '../../../shared/rules/dates.ts';
import { businessNow, today } from '../../business-time.ts';
import { useText } from '../../text.tsx';
import { optionsOf, RadiosField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { DateField, TextArea, TimeField } from '../text-fields.tsx';

export type ShownTalk = Omit<Talk, 'sealed'>;

interface TalkFormProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly name: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const Fields = ({ talk }: { readonly talk?: ShownTalk }) => {
  const { talk: t } = useText('selection');
  return (
    <>
      <RadiosField name="outcome" label={t.outcome} options={optionsOf(t.outcomes)} value={talk?.outcome} inline />
      <DateField name="heldOn" label={t.heldOn} value={talk?.heldOn ?? today()} max={today()} />
      <TimeField name="heldAt" label={t.heldAt} value={talk?.heldAt ?? localTimeOf(new Date(businessNow()).toISOString())} />
      <TextArea name="note" label={t.note} hint={t.noteHint} optional maxLength={500} rows={3} value={talk?.note} />
    </>
  );
};

export const TalkForm = ({ organisationId, fairId, name, onDone, onCancel, ...of }: TalkFormProps & ({ readonly enterpriseId: string } | { readonly talk: ShownTalk })) => {
  const { talk: t } = useText('selection');
  const { action } = useText();
  const aside = <button type="button" class="govuk-button govuk-button--secondary" onClick={onCancel}>{action.cancel}</button>;
  return (
    <section class="app-talk-form app-no-print" aria-label={`${t.add} ${name}`}>
      {'talk' in of ? (
        <Form route={fairRoutes.changeTalk} params={{ organisationId, fairId, talkId: of.talk.id }} fixed={{ rev: of.talk.rev }} submit={t.submit} aside={aside} onDone={onDone}><Fields talk={of.talk} /></Form>
      ) : (
        <Form route={fairRoutes.noteTalk} params={{ organisationId, fairId }} fixed={{ enterpriseId: of.enterpriseId }} submit={t.submit} aside={aside} onDone={onDone}><Fields /></Form>
      )}
    </section>
  );
};
