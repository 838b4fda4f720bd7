/**
 * When and where a fair takes place, and why nobody can sign up now, if so.
 *   <FairFacts fair={data.fair} />
 *   <StageNotice fair={data.fair} />
 */
import type { Fair } from '../../../shared/domain/fair.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { SummaryList, type SummaryRow } from '../summary-list.tsx';
import { MapLink } from './map-link.tsx';
import { stageOf } from './stage.ts';

export type ShownFair = Omit<Fair, 'sealed' | 'createdAt' | 'drafted' | 'published' | 'ended'>;

interface FairFactsProps {
  readonly fair: Pick<ShownFair, 'date' | 'startTime' | 'endTime' | 'venue' | 'address' | 'mapLink' | 'contactPhone'>;
  /** Rows below these. */
  readonly more?: readonly (SummaryRow | false)[];
}

export const FairFacts = ({ fair, more = [] }: FairFactsProps) => {
  const { fact: t } = useText('fairVisit');
  const { dayWithWeekday } = useFormat();
  return (
    <SummaryList
      rows={[
        { name: t.time, value: `${dayWithWeekday(fair.date)} ${fair.startTime}–${fair.endTime}` },
        { name: t.venue, value: <>{fair.venue}<br />{fair.address}{fair.mapLink && <><br /><MapLink href={fair.mapLink} label={t.map} /></>}</> },
        { name: t.contact, value: <a class="govuk-link" href={`tel:${fair.contactPhone}`}>{fair.contactPhone}</a> },
        ...more,
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
