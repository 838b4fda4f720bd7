/**
 * An enterprise at one fair: the sign-up form, or the code for the door; then the agencies to choose from.
 *   <MySignUp organisationId={organisationId} fairId={fairId} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { SignUp } from '../../../shared/domain/fair.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { useQuery } from '../../use-query.ts';
import { PageTitle } from '../page-title.tsx';
import { Problem, Ready } from '../problem.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { AgenciesAtFair } from './agencies-at-fair.tsx';
import { Confirm } from './confirm.tsx';
import { FairFacts, StageNotice } from './fair-facts.tsx';
import { useItemNames } from './offer-facts.tsx';
import { SignUpCode } from './sign-up-code.tsx';
import { SignUpForm } from './sign-up-form.tsx';
import { stageOf } from './stage.ts';

const SignUpFacts = ({ signUp }: { readonly signUp: Omit<SignUp, 'sealed'> }) => {
  const { signUp: t } = useText('fairs');
  const names = useItemNames();
  return (
    <SummaryList
      rows={[
        { name: t.needs, value: names(signUp.needs ?? []) },
        { name: t.contactName, value: <>{signUp.contactName} {signUp.contactPhone}</> },
        { name: t.attendees, value: t.peopleOf(signUp.attendees ?? 1) },
        signUp.note !== undefined && { name: t.note, value: signUp.note },
      ]}
    />
  );
};

export const MySignUp = ({ organisationId, fairId }: { readonly organisationId: string; readonly fairId: string }) => {
  const { signUp: t } = useText('fairs');
  const { moment } = useFormat();
  const params = { organisationId, fairId };
  const query = useQuery(fairRoutes.showSignUp, { params });
  const cancel = useAction(fairRoutes.cancelSignUp);
  const [said, setSaid] = useState('');
  const leave = async (): Promise<void> => {
    if (!(await cancel.run({ params })).ok) return;
    setSaid(t.cancelled);
    query.reload();
  };
  return (
    <Ready query={query}>
      {({ fair, signUp, actions }) => signUp ? (
        <>
          <PageTitle caption={fair.title}>{t.mineTitle}</PageTitle>
          <p><Tag status={signUp.status} labels={t.status} /></p>
          <StageNotice fair={fair} />
          {signUp.checkedIn && <p>{t.checkedIn(moment(signUp.checkedIn.at))}</p>}
          {signUp.status === 'seated' && signUp.code && fair.status === 'published' && <SignUpCode fairId={fair.id} code={signUp.code} />}
          <FairFacts fair={fair} />
          <SignUpFacts signUp={signUp} />
          {cancel.problem && <Problem problem={cancel.problem} onRetry={() => void leave()} />}
          {actions.includes('cancel') && fair.status === 'published' && <Confirm label={t.cancel} ask={t.cancelAsk} sure={t.cancelSure} keep={t.keep} busy={cancel.busy} onSure={leave} />}
          <AgenciesAtFair organisationId={organisationId} fairId={fairId} needs={signUp.needs ?? []} />
        </>
      ) : (
        <>
          <PageTitle caption={fair.title}>{t.title}</PageTitle>
          <p role="status">{said}</p>
          <p class="app-lead">{t.free}</p>
          <FairFacts fair={fair} />
          <StageNotice fair={fair} />
          {stageOf(fair, today()) === 'open' && <SignUpForm {...params} onDone={() => { setSaid(''); query.reload(); scrollTo(0, 0); }} />}
          <AgenciesAtFair organisationId={organisationId} fairId={fairId} />
        </>
      )}
    </Ready>
  );
};
