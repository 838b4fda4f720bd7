import { useEffect, useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { useMe } from '../../app/me.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Problem, Ready } from '../../components/problem.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { hashOf } from '../../hash-of.ts';
import { currentSession, signOut } from '../../session.ts';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { useQuery, type Body } from '../../use-query.ts';

type Invitation = Body<typeof partyRoutes.showInvitation>;

/** The token that the link carries after its hash sign, and what the service knows it by. */
const useToken = (): { readonly token?: string; readonly key?: string; readonly missing: boolean } => {
  const token = /^#([0-9a-f]{32})$/.exec(location.hash)?.[1];
  const [key, setKey] = useState<string>();
  useEffect(() => {
    if (token) void hashOf(token).then(setKey);
  }, [token]);
  return { ...(token && { token }), ...(key && { key }), missing: !token };
};

/** Good for joining, or why not. */
const Worth = ({ invitation: { state, organisationId, organisationName, side, role, invitedBy, personName = '', expiresOn }, token }: { readonly invitation: Invitation; readonly token: string }) => {
  const { join: t } = useText('people');
  const { sides, memberRoles } = useText('app');
  const { date } = useText();
  const me = useMe();
  const join = useAction(partyRoutes.acceptInvitation);
  const [joined, setJoined] = useState(false);
  const own = currentSession()?.person.name ?? '';
  const home = `/app/${side}/${organisationId}/`;
  const accept = async (): Promise<void> => {
    if (!(await join.run({ body: { token } })).ok) return;
    // What is in the address is good for nothing now: it need not stay in the browser's history.
    history.replaceState(null, '', '/app/join/');
    setJoined(true);
    me.reload();
  };
  if (joined) return <><Panel title={t.joined}>{organisationName}</Panel><p><a class="govuk-button" role="button" href={home}>{t.go}</a></p></>;
  const facts = <SummaryList rows={[{ name: t.of, value: organisationName }, { name: t.kind, value: labelOf(sides, side) }, { name: t.role, value: labelOf(memberRoles, role) }, { name: t.by, value: invitedBy }, state === 'open' && { name: t.until, value: date.day(expiresOn) }]} />;
  if (state === 'open')
    return (
      <>
        {facts}
        <p>{t.lead(own)}</p>
        {join.problem && <Problem problem={join.problem} />}
        <button type="button" class="govuk-button" aria-disabled={join.busy ? 'true' : undefined} onClick={() => void accept()}>{t.submit}</button>
      </>
    );
  const words = state === 'other-person' ? { what: t.otherPerson, todo: t.otherPersonHelp(personName, own) } : t.state[state];
  return (
    <>
      <EmptyState title={words.what}><p>{words.todo}</p></EmptyState>
      {facts}
      {state === 'member' && <p><a class="govuk-button" role="button" href={home}>{t.go}</a></p>}
      {state === 'other-person' && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void signOut()}>{t.other}</button>}
    </>
  );
};

/** `/app/join/#<token>`: an invitation to an organisation, opened by link or QR code. */
const Join = () => {
  const { join: t } = useText('people');
  const { token, key, missing } = useToken();
  const query = useQuery(partyRoutes.showInvitation, key === undefined ? undefined : { params: { invitationKey: key } });
  const unknown = query.problem?.kind === 'not-found';
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      {missing && <EmptyState title={t.noToken}><p>{t.noTokenHelp}</p></EmptyState>}
      {unknown && <EmptyState title={t.unknown}><p>{t.unknownHelp}</p></EmptyState>}
      {token && !unknown && <Ready query={query}>{(invitation) => <Worth invitation={invitation} token={token} />}</Ready>}
    </div>
  );
};
export default Join;
