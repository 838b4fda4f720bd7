/**
 * One enterprise in an agency's day: where it stands, by when, the talks held; with what can be done here.
 *   <DayRow row={row} organisationId={…} fairId={…} onChanged={setSaid} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import type { Body } from '../../use-query.ts';
import { DeadlineBadge } from '../progress.tsx';
import { Tag } from '../tag.tsx';
import { AnswerChoice } from './answer-choice.tsx';
import { Contact } from './contact.tsx';
import { TalkForm, type ShownTalk } from './talk-form.tsx';
import { useTraits } from './traits.ts';

type Row = Body<typeof fairRoutes.showDay>['rows'][number];

interface DayRowProps {
  readonly row: Row;
  readonly organisationId: string;
  readonly fairId: string;
  readonly onChanged: (said: string) => void;
}

const Talks = ({ talks, onChange }: { readonly talks: readonly ShownTalk[]; readonly onChange: (talk: ShownTalk) => void }) => {
  const { talk: t } = useText('selection');
  const { day } = useFormat();
  return (
    <ul class="app-talks">
      {talks.map((talk) => (
        <li key={talk.id}>
          <strong>{t.outcomes[talk.outcome]}</strong> <span class="app-quiet">{t.when(day(talk.heldOn), talk.heldAt)} · {t.by(talk.noted.name)}</span>
          {' '}<button type="button" class="app-link-button app-no-print" onClick={() => onChange(talk)}>{t.change}<span class="govuk-visually-hidden"> {t.when(day(talk.heldOn), talk.heldAt)}</span></button>
          {talk.note && <p class="app-lines">{talk.note}</p>}
        </li>
      ))}
    </ul>
  );
};

/** What became of what is done: declined, taken back, lapsed and why; or its agreement is settled. */
const Outcome = ({ choice }: { readonly choice: NonNullable<Row['choice']> }) => {
  const { day: t } = useText('selection');
  const { choices } = useText('fairs');
  return <p><Tag status={choice.status} labels={choices.status} /> {choice.status === 'matched' ? t.ends.matched : choice.lapsedFor ? choices.lapsedFor[choice.lapsedFor] : (choice.reason ?? '')}</p>;
};

export const DayRow = ({ row, organisationId, fairId, onChanged }: DayRowProps) => {
  const { day: t, talk: words, fair } = useText('selection');
  const { attendees } = useText('fairs');
  const { moment } = useFormat();
  const traits = useTraits()(row);
  const [open, setOpen] = useState<ShownTalk | 'new'>();
  const { enterpriseId, enterpriseName, choice, step, talks, toTalk, mayCall, actions } = row;
  const name = enterpriseName ?? (traits || attendees.someone);
  const form = { organisationId, fairId, name, onCancel: () => setOpen(undefined), onDone: () => { setOpen(undefined); onChanged(words.saved); } };
  return (
    <li class="app-listing__item">
      <h3 class="govuk-heading-s app-listing__title">{name}</h3>
      {enterpriseName && <p class="app-listing__meta">{traits}</p>}
      {(step === 'answer' || step === 'wait') && choice && <p class="app-listing__meta"><DeadlineBadge due={choice.answerBy} /> <span class="app-quiet">{t.since(moment(choice.proposed.at))}</span></p>}
      {step === 'done' && choice && <Outcome choice={choice} />}
      {toTalk && <p class="app-listing__meta">{t.toTalk}</p>}
      {choice?.agreementId && step === 'sign' && <p><a class="govuk-button" href={`/app/agency/${organisationId}/agreements/${choice.agreementId}/`}>{fair.agreement}<span class="govuk-visually-hidden"> {name}</span></a></p>}
      {talks.length > 0 && <Talks talks={talks} onChange={setOpen} />}
      {mayCall && choice && <Contact organisationId={organisationId} choiceId={choice.id} name={name} />}
      {choice && <AnswerChoice listed={{ choice, actions }} side="agency" name={name} organisationId={organisationId} onAnswered={onChanged} />}
      {open === 'new' ? <TalkForm {...form} enterpriseId={enterpriseId} /> : open ? <TalkForm key={open.id} {...form} talk={open} /> : <p class="app-no-print"><button type="button" class="app-link-button" onClick={() => setOpen('new')}>{words.add}<span class="govuk-visually-hidden"> {name}</span></button></p>}
    </li>
  );
};
