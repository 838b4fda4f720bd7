/**
 * An enterprise at one fair: the sign-up form, or what follows once it has signed up.
 *   <MySignUp organisationId={organisationId} fairId={fairId} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { today } from '../../business-time.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { later } from '../later.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { FairFacts, StageNotice } from './fair-facts.tsx';
import { SignUpForm } from './sign-up-form.tsx';
import { stageOf } from './stage.ts';

/** On a phone in the hall the form comes first: the code and the choices are fetched when there is a sign-up. */
const SignedUp = later(() => import('./signed-up.tsx'), ['fairs', 'fairWords', 'offers', 'selection', 'outbox']);
const QueuedSignUp = later(() => import('./queued-sign-up.tsx'), ['fairs', 'fairWords', 'offers', 'selection', 'outbox']);
const OutboxItem = later(() => import('../outbox/outbox-item.tsx'), ['outbox']);

export const MySignUp = ({ organisationId, fairId }: { readonly organisationId: string; readonly fairId: string }) => {
  const { signUp: t } = useText('fairVisit');
  const params = { organisationId, fairId };
  const query = useQuery(fairRoutes.showSignUp, { params });
  const entries = useOutbox(({ route, input: { params: at } }) => route === 'signUp' && at?.fairId === fairId && at.organisationId === organisationId, query.reload);
  const waiting = entries.find(({ state }) => state === 'waiting');
  const failed = entries.find(({ state }) => state !== 'waiting');
  const notice = failed && <div class="govuk-inset-text"><OutboxItem entry={failed} /></div>;
  const [said, setSaid] = useState('');
  const say = (words: string): void => {
    setSaid(words);
    query.reload();
    scrollTo(0, 0);
  };
  return (
    <Ready query={query}>
      {({ fair, signUp, ahead, actions }) => signUp ? (
        <SignedUp {...params} fair={fair} signUp={signUp} ahead={ahead} actions={actions} onKept={() => query.reload()} notice={notice} onCancelled={() => say(t.cancelled)} />
      ) : waiting ? (
        <QueuedSignUp organisationId={organisationId} fair={fair} entry={waiting} />
      ) : (
        <>
          <PageTitle caption={fair.title}>{t.title}</PageTitle>
          <p role="status">{said}</p>
          {notice}
          <p class="app-lead">{t.free}</p>
          <FairFacts fair={fair} />
          <StageNotice fair={fair} />
          {stageOf(fair, today()) === 'open' && <SignUpForm {...params} title={fair.title} onDone={() => say('')} />}
          <p><a class="govuk-link" href={`/fairs/${fairId}/`}>{t.agenciesFirst}</a></p>
        </>
      )}
    </Ready>
  );
};
