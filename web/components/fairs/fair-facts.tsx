/**
 * When and where a fair takes place, and why nobody can sign up now, if so.
 *   <FairFacts fair={data.fair} />
 *   <StageNotice fair={data.fair} />
 */
import { agendaOf } from '../../../shared/domain/agenda.ts';
import type { Fair } from '../../../shared/domain/fair.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';
import { AgendaList } from './agenda-list.tsx';
import { MapLink } from './map-link.tsx';
import { stageOf } from './stage.ts';

export type ShownFair = Omit<Fair, 'sealed'>;

/** With `full` also what organisers decide: numbers, sign-up days, agenda. */
type FairFactsProps =
  | { readonly fair: Pick<ShownFair, 'date' | 'startTime' | 'endTime' | 'venue' | 'address' | 'mapLink' | 'contactPhone'>; readonly full?: undefined }
  | { readonly fair: ShownFair; readonly full: true };

export const FairFacts = ({ fair, full }: FairFactsProps) => {
  const { fact: t } = useText('fairVisit');
  const { terms } = useText();
  const { day, dayWithWeekday } = useFormat();
  return (
    <SummaryList
      rows={[
        { name: t.time, value: `${dayWithWeekday(fair.date)} ${fair.startTime}–${fair.endTime}` },
        { name: t.venue, value: <>{fair.venue}<br />{fair.address}{fair.mapLink && <><br /><MapLink href={fair.mapLink} label={t.map} /></>}</> },
        full && { name: t.district, value: labelOf(terms.districts, fair.district) },
        full && { name: t.signUpDays, value: t.range(day(fair.signUpOpensOn), day(fair.signUpClosesOn)) },
        full && { name: t.seats, value: t.seatsOf(fair.seats) },
        full && { name: t.booths, value: t.boothsOf(fair.booths) },
        { name: t.contact, value: <a class="govuk-link" href={`tel:${fair.contactPhone}`}>{fair.contactPhone}</a> },
        full && { name: t.agenda, value: <AgendaList agenda={agendaOf(fair.agenda)} /> },
        full && fair.reason !== undefined && { name: t.lastReason, value: fair.reason },
      ]}
    />
  );
};

/** Nothing while sign-up is open. */
export const StageNotice = ({ fair }: { readonly fair: Pick<ShownFair, 'status' | 'date' | 'signUpOpensOn' | 'signUpClosesOn' | 'reason'> }) => {
  const { stage: t } = useText('fairVisit');
  const { day } = useFormat();
  const stage = stageOf(fair, today());
  if (stage === 'open') return null;
  const words = { soon: t.soon(day(fair.signUpOpensOn)), ended: t.ended, over: t.over, cancelled: t.cancelled(fair.reason ?? '') }[stage];
  return <div class="govuk-inset-text"><p>{words}</p><p><a class="govuk-link" href="/fairs/">{t.otherFairs}</a></p></div>;
};
