/**
 * An agency at one fair: its application with the offer, where that stands, and once placed the enterprises to choose from.
 *   <MyBooth organisationId={organisationId} fairId={fairId} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Booth } from '../../../shared/domain/fair.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { useMembership } from '../../app/me.tsx';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { useQuery } from '../../use-query.ts';
import { PageTitle } from '../page-title.tsx';
import { Problem, Ready } from '../problem.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { Attendees } from './attendees.tsx';
import { Confirm } from './confirm.tsx';
import { FairFacts, StageNotice } from './fair-facts.tsx';
import { HallPlan } from './hall-plan.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { OfferForm } from './offer-form.tsx';
import { SelectionRules } from './selection-rules.tsx';
import { stageOf } from './stage.ts';

const BoothFacts = ({ booth }: { readonly booth: Omit<Booth, 'sealed'> }) => {
  const { booth: t } = useText('fairs');
  const offers = useText('offers');
  const { day, dayOf } = useFormat();
  return (
    <>
      <p><Tag status={booth.status} labels={t.status} /></p>
      {booth.status === 'refused' && booth.reason && <div class="govuk-inset-text">{t.refusedBecause(booth.reason)}</div>}
      <SummaryList
        rows={[
          booth.number !== undefined && { name: t.number, value: <><strong>{booth.number}</strong>{booth.moved && <> {t.movedFrom(booth.moved.from, dayOf(booth.moved.at))}</>}</> },
          { name: t.appliedOn, value: day(localDateOf(booth.applied.at)) },
          booth.status === 'applied' && { name: t.dueOn, value: <DeadlineBadge due={booth.dueOn} /> },
          { name: offers.title, value: <OfferFacts offer={booth.offer} /> },
        ]}
      />
    </>
  );
};

export const MyBooth = ({ organisationId, fairId }: { readonly organisationId: string; readonly fairId: string }) => {
  const { booth: t } = useText('fairs');
  const { day } = useText('selection');
  const offers = useText('offers');
  const words = useText('fairWords');
  const params = { organisationId, fairId };
  const membership = useMembership(organisationId);
  const query = useQuery(fairRoutes.showBooth, { params });
  const withdraw = useAction(fairRoutes.withdrawBooth);
  const see = useAction(fairRoutes.seeBooth);
  const [said, setSaid] = useState('');
  const [copied, setCopied] = useState(false);
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
    scrollTo(0, 0);
  };
  const seen = async (): Promise<void> => {
    if ((await see.run({ params })).ok) query.reload();
  };
  const leave = async (): Promise<void> => {
    if ((await withdraw.run({ params })).ok) done(t.withdrawn);
  };
  return (
    <Ready query={query}>
      {({ fair, booth, earlier, actions }) => {
        const live = booth && booth.status !== 'withdrawn' ? booth : undefined;
        const mayEnter = stageOf(fair, today()) === 'open' && (!live || actions.includes('change'));
        return (
          <>
            <PageTitle caption={fair.title}>{live ? t.mineTitle : t.title}</PageTitle>
            <div role="status">{said && <p class="govuk-inset-text">{said}</p>}</div>
            {membership?.status === 'claimed' && <div class="govuk-inset-text">{t.unverified}</div>}
            {live?.status === 'placed' && live.moved && !live.moved.seen && (
              <div class="govuk-inset-text">
                <p><strong>{t.movedNotice(live.moved.from, live.number ?? '')}</strong></p>
                {see.problem && <Problem problem={see.problem} onRetry={() => void seen()} />}
                <button type="button" class="govuk-button" aria-disabled={see.busy ? 'true' : undefined} onClick={() => !see.busy && void seen()}>{t.movedSeen}</button>
              </div>
            )}
            {live ? <BoothFacts booth={live} /> : <p class="app-lead">{t.lead}</p>}
            <FairFacts fair={fair} />
            <StageNotice fair={fair} />
            {fair.plan && live?.number && fair.status !== 'cancelled' && <HallPlan plan={fair.plan} booths={[]} highlight={new Set([live.number])} highlighted={words.plan.yours} legend={false} />}
            <SelectionRules fair={fair} />
            {live?.status === 'placed' && <p>{t.afterPlaced}</p>}
            {withdraw.problem && <Problem problem={withdraw.problem} onRetry={() => void leave()} />}
            {live && actions.includes('withdraw') && fair.status === 'published' && <Confirm label={t.withdraw} ask={t.withdrawAsk} sure={t.withdrawSure} keep={t.keep} busy={withdraw.busy} onSure={leave} />}
            {live?.status === 'placed' && <><p><a class="govuk-button govuk-button--secondary" href={`/app/agency/${organisationId}/fairs/${fairId}/day/`}>{day.link}</a></p><Attendees {...params} fairTitle={fair.title} /></>}
            {mayEnter && membership?.status === 'verified' && (
              <>
                {live && <h2 class="govuk-heading-l">{live.status === 'refused' ? t.again : t.change}</h2>}
                {earlier && (copied ? <p role="status" class="govuk-inset-text">{offers.form.copied}</p> : <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setCopied(true)}>{offers.form.copy(earlier.fairTitle)}</button>)}
                <OfferForm key={`${booth?.rev} ${copied}`} {...params} begun={copied ? 'copied' : 'new'} offer={booth?.offer ?? (copied ? earlier?.offer : undefined)} rev={live?.rev} submit={!live || live.status === 'refused' ? t.submit : t.submitChange} onDone={() => done(t.saved)} />
              </>
            )}
          </>
        );
      }}
    </Ready>
  );
};
