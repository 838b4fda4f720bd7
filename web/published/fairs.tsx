import type { FairCard, FairPage } from '../../shared/domain/publishing.ts';
import { priceOf } from '../../shared/domain/offer-rules.ts';
import { AgendaList } from '../components/fairs/agenda-list.tsx';
import { HallPlan } from '../components/fairs/hall-plan.tsx';
import { MapLink } from '../components/fairs/map-link.tsx';
import { useOfferWords } from '../components/fairs/offer-words.ts';
import { SelectionList } from '../components/fairs/selection-rules.tsx';
import { localPath, PublicFrame } from '../components/public-frame.tsx';
import { useFormat } from '../format.ts';
import { labelOf, useLanguage, useText } from '../text.tsx';
import { Facts } from './facts.tsx';
import { Share } from './share.tsx';

type Stage = 'open' | 'soon' | 'ended' | 'over' | 'cancelled';
const colours: Readonly<Record<Stage, string>> = { open: 'green', soon: 'blue', ended: 'grey', over: 'grey', cancelled: 'red' };

/** Where a fair stands for those who would like to come, on a local date. */
export const stageOf = (fair: FairCard, today: string): Stage => {
  if (fair.status === 'cancelled') return 'cancelled';
  if (fair.status === 'closed' || fair.date < today) return 'over';
  if (today < fair.signUpOpensOn) return 'soon';
  return today <= fair.signUpClosesOn ? 'open' : 'ended';
};

const StageTag = ({ stage }: { readonly stage: Stage }) => <strong class={`govuk-tag govuk-tag--${colours[stage]}`}>{useText('published').fairs.status[stage]}</strong>;

const useWhen = () => {
  const { dayWithWeekday } = useFormat();
  return (fair: FairCard) => `${dayWithWeekday(fair.date)} ${fair.startTime}–${fair.endTime}`;
};

/** `/fairs/`: all fairs, the coming ones first. */
export const FairListPage = ({ fairs, today }: { readonly fairs: readonly FairCard[]; readonly today: string }) => {
  const { fairs: t } = useText('published');
  const { terms } = useText();
  const language = useLanguage();
  const when = useWhen();
  return (
    <PublicFrame path="/fairs/" here="/fairs/">
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p class="app-lead">{t.lead}</p>
      <p>{fairs.length ? t.count(fairs.length) : t.empty}</p>
      {fairs.length > 0 && <p><a class="govuk-link" href="/fairs/all.ics" type="text/calendar">{t.calendarOfAll}</a></p>}
      <ul class="app-listing">
        {fairs.map((fair) => (
          <li class="app-listing__item" key={fair.id}>
            <h2 class="govuk-heading-m app-listing__title"><a class="govuk-link" href={localPath(language, `/fairs/${fair.id}/`)}>{fair.title}</a></h2>
            <p class="app-listing__meta"><StageTag stage={stageOf(fair, today)} /> <span>{labelOf(terms.districts, fair.district)}</span></p>
            <p class="app-listing__meta">{when(fair)}</p>
            <p class="app-listing__meta">{fair.venue}</p>
          </li>
        ))}
      </ul>
    </PublicFrame>
  );
};

/** `/fairs/<id>/`: when, where, who comes with which offer, and how to sign up. */
export const FairPageView = ({ fair, today }: { readonly fair: FairPage; readonly today: string }) => {
  const { fairs: t } = useText('published');
  const offers = useText('offers');
  const fairWords = useText('fairWords');
  const { terms } = useText();
  const words = useOfferWords();
  const language = useLanguage();
  const { day } = useFormat();
  const when = useWhen();
  const stage = stageOf(fair, today);
  return (
    <PublicFrame path={`/fairs/${fair.id}/`} here="/fairs/">
      <p><a class="govuk-link" href={localPath(language, '/fairs/')}>{t.back}</a></p>
      <h1 class="govuk-heading-xl">{fair.title}</h1>
      <p><StageTag stage={stage} /></p>
      {fair.reason && <div class="govuk-inset-text">{stage === 'cancelled' ? t.cancelled(fair.reason) : t.changed(fair.reason)}</div>}
      <Facts
        rows={[
          [t.time, when(fair)],
          [t.venue, <>{fair.venue}<br />{fair.address}{fair.mapLink && <><br /><MapLink href={fair.mapLink} label={t.map} /></>}</>],
          [t.district, labelOf(terms.districts, fair.district)],
          [t.signUp, t.signUpRange(day(fair.signUpOpensOn), day(fair.signUpClosesOn))],
          [t.capacity, t.seats(fair.seats, fair.booths)],
          [t.contact, <a class="govuk-link" href={`tel:${fair.contactPhone}`}>{fair.contactPhone}</a>],
        ]}
      />
      {(stage === 'soon' || stage === 'open' || stage === 'ended') && <p><a class="govuk-link" href={`/fairs/${fair.id}/fair.ics`} type="text/calendar">{t.calendar}</a></p>}
      {fair.date === today && fair.status !== 'cancelled' && <p><a class="govuk-link" href={localPath(language, `/fairs/${fair.id}/board/`)}>{t.board}</a></p>}
      {stage === 'open' && (
        <>
          <p class="govuk-button-group">
            <a class="govuk-button" role="button" href={`/app/fairs/${fair.id}/sign-up/`}>{t.enter}</a>
            <a class="govuk-link" href={`/app/fairs/${fair.id}/booth/`}>{t.enterAgency}</a>
          </p>
          <p>{t.enterHelp}</p>
        </>
      )}
      <p>{t.cost}</p>
      {(stage === 'soon' || stage === 'open') && <Share fair={fair} when={when(fair)} />}
      <h2 class="govuk-heading-l">{t.agenda}</h2>
      <AgendaList agenda={fair.agenda} />
      {stage !== 'cancelled' && <><h2 class="govuk-heading-l">{fairWords.selection.title}</h2><SelectionList rules={fair.selection} /></>}
      {fair.plan && stage !== 'cancelled' && <><h2 class="govuk-heading-l">{fairWords.plan.title}</h2><HallPlan plan={fair.plan} booths={fair.agencies} /></>}
      <h2 class="govuk-heading-l">{t.booths}</h2>
      {fair.agencies.length === 0 && <p>{t.noBooths}</p>}
      <ul class="app-listing app-listing--columns">
        {fair.agencies.map(({ agencyId, name, number, offer }) => (
          <li class="app-listing__item" key={agencyId}>
            <h3 class="govuk-heading-m app-listing__title"><a class="govuk-link" href={localPath(language, `/agencies/${agencyId}/`)}>{name}</a></h3>
            <p class="app-listing__meta">{t.booth(number)}</p>
            <Facts
              rows={[
                ...offer.lines.map(({ item, ...line }) => [labelOf(terms.serviceItems, item), words.line(line)] as const),
                [offers.fee, words.price(priceOf(offer.lines))],
                [offers.cases, offer.cases?.map((text) => <p key={text}>{text}</p>)],
              ]}
            />
          </li>
        ))}
      </ul>
    </PublicFrame>
  );
};
