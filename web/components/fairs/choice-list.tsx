/**
 * An organisation's choices at all fairs, newest first; what waits for its answer comes with the buttons.
 *   <ChoiceList side="enterprise" organisationId={organisationId} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { stands } from '../../../shared/domain/choice.ts';
import { agencyMayCall } from '../../../shared/domain/selection-rules.ts';
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
import { Contact } from './contact.tsx';
import { OfferFacts, useItemNames } from './offer-facts.tsx';
import { Ranking } from './ranking.tsx';
import { useSelection } from './use-selection.ts';

interface ChoiceCardProps {
  readonly side: Side;
  readonly organisationId: string;
  readonly listed: ListedChoice;
  readonly onAnswered: (said: string, agreementId?: string) => void;
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
      <p class="app-listing__meta"><Tag status={choice.status} labels={t.status} /> {byUs ? t.byUs(on) : t.byThem(on)}{choice.proposed.name && ` · ${choice.proposed.name}`} · {choice.fairTitle}</p>
      {choice.status === 'proposed' && <p class="app-listing__meta">{byUs ? t.waitingThem : t.by} <DeadlineBadge due={choice.answerBy} /></p>}
      <dl class="app-facts"><dt>{attendees.needs}</dt><dd>{names(choice.needs)}</dd></dl>
      <OfferFacts offer={choice.offer} needs={choice.needs} />
      {choice.lapsedFor && <p>{t.lapsedFor[choice.lapsedFor]}</p>}
      {choice.reason && <p>{pair(t.reason, choice.reason)}</p>}
      {choice.agreementId && <p><a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/${choice.agreementId}/`}>{t.agreement}</a></p>}
      {side === 'agency' && agencyMayCall(choice) && <Contact organisationId={organisationId} choiceId={choice.id} name={choice.enterpriseName ?? ''} />}
      <AnswerChoice listed={listed} side={side} name={(side === 'enterprise' ? choice.agencyName : choice.enterpriseName) ?? attendees.someone} organisationId={organisationId} onAnswered={onAnswered} />
    </li>
  );
};

/** The fairs at which choices of the enterprise's own stand, by what is shown of its list. */
const ownFairs = (items: readonly ListedChoice[]) => {
  const own = items.map(({ choice }) => choice).filter((choice) => choice.begunBy === 'enterprise' && stands(choice));
  return [...new Map(own.map(({ fairId, fairTitle }) => [fairId, { fairId, fairTitle }])).values()];
};

const FairRanking = ({ organisationId, fairId, fairTitle, onChanged }: { readonly organisationId: string; readonly fairId: string; readonly fairTitle: string; readonly onChanged: () => void }) => {
  const selection = useSelection(organisationId, fairId, 'enterprise');
  const changed = (): void => {
    selection.reload();
    onChanged();
  };
  // Once nobody chooses any more the order is of no use: the cards below say what became of each.
  return selection.data?.open ? <Ranking organisationId={organisationId} fairId={fairId} fairTitle={fairTitle} selection={selection.data} onChanged={changed} /> : null;
};

export const ChoiceList = ({ side, organisationId }: { readonly side: Side; readonly organisationId: string }) => {
  const { stage } = useText('fairVisit');
  const { choices: t } = useText('fairs');
  const choices = usePages(fairRoutes.listChoices, { params: { organisationId }, query: {} });
  const next = useText('selection').next;
  const [said, setSaid] = useState<{ readonly words: string; readonly agreementId?: string }>();
  const answered = (words: string, agreementId?: string): void => {
    setSaid({ words, agreementId });
    choices.reload();
    scrollTo(0, 0);
  };
  const fairs = side === 'enterprise' ? ownFairs(choices.items ?? []) : [];
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p class="app-lead">{t.lead}</p>
      <div role="status">
        {said && (
          <div class="govuk-inset-text">
            <p>{said.words}</p>
            {said.agreementId && <p><a class="govuk-button" href={`/app/${side}/${organisationId}/agreements/${said.agreementId}/`}>{next.agreement}</a></p>}
          </div>
        )}
      </div>
      {fairs.map(({ fairId, fairTitle }) => <FairRanking key={fairId} organisationId={organisationId} fairId={fairId} fairTitle={fairTitle} onChanged={choices.reload} />)}
      {!choices.items && (choices.problem ? <Problem problem={choices.problem} onRetry={choices.reload} /> : <Loading />)}
      {choices.items?.length === 0 && <EmptyState title={t.empty}><p>{side === 'enterprise' ? t.emptyEnterprise : t.emptyAgency}</p><p><a class="govuk-link" href="/fairs/">{stage.otherFairs}</a></p></EmptyState>}
      <ul class="app-listing">
        {choices.items?.map((listed) => <ChoiceCard key={`${listed.choice.id}.${listed.choice.rev}`} side={side} organisationId={organisationId} listed={listed} onAnswered={answered} />)}
      </ul>
      <LoadMore pages={choices} />
    </div>
  );
};
