/**
 * An organisation's choices at all fairs, newest first; what waits for its answer comes with the buttons.
 *   <ChoiceList side="enterprise" organisationId={organisationId} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { LoadMore } from '../load-more.tsx';
import { EmptyState } from '../empty-state.tsx';
import { PageTitle } from '../page-title.tsx';
import { Loading, Problem } from '../problem.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { Tag } from '../tag.tsx';
import { AnswerChoice, type ListedChoice } from './answer-choice.tsx';
import { OfferFacts, useItemNames } from './offer-facts.tsx';

interface ChoiceCardProps {
  readonly side: Side;
  readonly organisationId: string;
  readonly listed: ListedChoice;
  readonly onAnswered: (said: string) => void;
}

const ChoiceCard = ({ side, organisationId, listed, onAnswered }: ChoiceCardProps) => {
  const { choices: t, attendees } = useText('fairs');
  const { day } = useFormat();
  const { pair } = useText();
  const names = useItemNames();
  const { choice } = listed;
  const on = day(localDateOf(choice.proposed.at));
  const byUs = choice.begunBy === side;
  return (
    <li class="app-listing__item">
      <h2 class="govuk-heading-m app-listing__title">{side === 'enterprise' ? choice.agencyName : (choice.enterpriseName ?? attendees.someone)}</h2>
      <p class="app-listing__meta"><Tag status={choice.status} labels={t.status} /> {byUs ? t.byUs(on) : t.byThem(on)} · {choice.fairTitle}</p>
      {choice.status === 'proposed' && <p class="app-listing__meta">{byUs ? t.waitingThem : t.by} <DeadlineBadge due={choice.answerBy} /></p>}
      <dl class="app-facts"><dt>{attendees.needs}</dt><dd>{names(choice.needs)}</dd></dl>
      <OfferFacts offer={choice.offer} needs={choice.needs} />
      {choice.lapsedFor && <p>{t.lapsedFor[choice.lapsedFor]}</p>}
      {choice.reason && <p>{pair(t.reason, choice.reason)}</p>}
      {choice.agreementId && <p><a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/${choice.agreementId}/`}>{t.agreement}</a></p>}
      <AnswerChoice listed={listed} organisationId={organisationId} onAnswered={onAnswered} />
    </li>
  );
};

export const ChoiceList = ({ side, organisationId }: { readonly side: Side; readonly organisationId: string }) => {
  const { stage } = useText('fairVisit');
  const { choices: t } = useText('fairs');
  const choices = usePages(fairRoutes.listChoices, { params: { organisationId }, query: {} });
  const [said, setSaid] = useState('');
  const answered = (words: string): void => {
    setSaid(words);
    choices.reload();
  };
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p class="app-lead">{t.lead}</p>
      <div role="status">{said && <p class="govuk-inset-text">{said}</p>}</div>
      {!choices.items && (choices.problem ? <Problem problem={choices.problem} onRetry={choices.reload} /> : <Loading />)}
      {choices.items?.length === 0 && <EmptyState title={t.empty}><p>{side === 'enterprise' ? t.emptyEnterprise : t.emptyAgency}</p><p><a class="govuk-link" href="/fairs/">{stage.otherFairs}</a></p></EmptyState>}
      <ul class="app-listing">
        {choices.items?.map((listed) => <ChoiceCard key={`${listed.choice.id}.${listed.choice.rev}`} side={side} organisationId={organisationId} listed={listed} onAnswered={answered} />)}
      </ul>
      <LoadMore pages={choices} />
    </div>
  );
};
