/** What an enterprise has after signing up: the code for the door, what it told, and the agencies to choose from. */
import '../../styles/work.ts';
import type { ComponentChildren } from 'preact';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { SignUp } from '../../../shared/domain/sign-up.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useOutboxAction } from '../../use-action.ts';
import type { Body } from '../../use-query.ts';
import { WhileQueued } from '../outbox/while-queued.tsx';
import { PageTitle } from '../page-title.tsx';
import { Problem } from '../problem.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { AgenciesAtFair } from './agencies-at-fair.tsx';
import { Confirm } from './confirm.tsx';
import { FairFacts, StageNotice } from './fair-facts.tsx';
import { useItemNames } from './offer-facts.tsx';
import { SelectionRules } from './selection-rules.tsx';
import { SeatState } from './seat-state.tsx';
import { SignUpCode } from './sign-up-code.tsx';

type ShownSignUp = Omit<SignUp, 'sealed'>;

const SignUpFacts = ({ signUp }: { readonly signUp: ShownSignUp }) => {
  const { signUp: t } = useText('fairVisit');
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

interface SignedUpProps extends Pick<Body<typeof fairRoutes.showSignUp>, 'fair' | 'ahead' | 'actions'> {
  readonly organisationId: string;
  readonly fairId: string;
  readonly signUp: ShownSignUp;
  readonly onCancelled: () => void;
  readonly onKept: () => void;
  /** What of this person's own doing did not succeed. */
  readonly notice?: ComponentChildren;
}

const SignedUp = ({ organisationId, fairId, fair, signUp, ahead, actions, onCancelled, onKept, notice }: SignedUpProps) => {
  const { mine: t, seat } = useText('fairs');
  const { moment } = useFormat();
  const params = { organisationId, fairId };
  const cancel = useOutboxAction(fairRoutes.cancelSignUp, { title: fair.title, href: `/app/enterprise/${organisationId}/fairs/${fairId}/` });
  const leave = async (): Promise<void> => {
    if ((await cancel.run({ params })).ok) onCancelled();
  };
  return (
    <>
      <PageTitle caption={fair.title}>{t.title}</PageTitle>
      {notice}
      <p><Tag status={signUp.status} labels={t.status} /></p>
      {signUp.notice?.kind !== 'fair-cancelled' && <StageNotice fair={fair} />}
      <SeatState organisationId={organisationId} fair={fair} signUp={signUp} ahead={ahead} onKept={onKept} />
      {signUp.checkedIn && <p>{t.checkedIn(moment(signUp.checkedIn.at))}</p>}
      {signUp.status === 'seated' && signUp.code && fair.status === 'published' && <SignUpCode fairId={fair.id} code={signUp.code} />}
      <FairFacts fair={fair} />
      <SignUpFacts signUp={signUp} />
      <WhileQueued route="cancelSignUp" at={params} onChange={onKept}>
        {cancel.problem && <Problem problem={cancel.problem} onRetry={() => void leave()} />}
        {actions.includes('cancel') && fair.status === 'published' && <Confirm label={signUp.status === 'waiting' ? seat.leave : t.cancel} ask={signUp.status === 'waiting' ? seat.leaveAsk : t.cancelAsk} sure={signUp.status === 'waiting' ? seat.leaveSure : t.cancelSure} keep={t.keep} busy={cancel.busy} onSure={leave} />}
      </WhileQueued>
      <SelectionRules fair={fair} />
      {signUp.status !== 'waiting' && <AgenciesAtFair organisationId={organisationId} fairId={fairId} needs={signUp.needs ?? []} />}
    </>
  );
};

export default SignedUp;
