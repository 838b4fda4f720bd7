/**
 * The people of an organisation to each other: who belongs to it and on what that rests, roles, leaving, invitations.
 *   <MembersSection file={file} onDone={(said) => …} />
 */
import { useLocation } from 'preact-iso/router';
import { partyRoutes, type OrganisationFile } from '../../../shared/contract/parties.ts';
import { useMe } from '../../app/me.tsx';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { Confirm } from '../fairs/confirm.tsx';
import { DataTable } from '../data-table.tsx';
import { Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { HandOverSection } from './hand-over-section.tsx';
import { InviteSection } from './invite-section.tsx';

interface MembersSectionProps {
  readonly file: OrganisationFile;
  readonly onDone: (said: string) => void;
}
type Member = OrganisationFile['members'][number];

/** What can be done about one member: each step says first what follows from it. */
const MemberActions = ({ member: { membership, actions }, own, onDone }: { readonly member: Member; readonly own: boolean; readonly onDone: (said: string) => void }) => {
  const { members: t } = useText('people');
  const { memberRoles } = useText('app');
  const { route } = useLocation();
  const me = useMe();
  const decide = useAction(partyRoutes.decideColleague);
  const change = useAction(partyRoutes.changeRole);
  const leave = useAction(partyRoutes.leaveOrganisation);
  const { organisationId, personId, rev, role, claimed } = membership;
  const params = { organisationId, personId };
  const told = async (sent: Promise<{ readonly ok: boolean }>): Promise<void> => {
    if ((await sent).ok) onDone(t.done);
  };
  const decideTo = (action: 'verify' | 'refuse' | 'dismiss') => () => told(decide.run({ params, body: { rev, action } }));
  const goes = async (): Promise<void> => {
    if (!(await leave.run({ params: { organisationId }, body: { rev } })).ok) return;
    me.reload();
    route('/app/');
  };
  const to = role === 'manager' ? 'specialist' : 'manager';
  const busy = decide.busy || change.busy || leave.busy;
  const problem = decide.problem ?? change.problem ?? leave.problem;
  return (
    <>
      {problem && <Problem problem={problem} />}
      <div class="govuk-button-group">
        {actions.includes('verify') && <button type="button" class="govuk-button" aria-disabled={busy ? 'true' : undefined} onClick={decideTo('verify')}>{t.verify}</button>}
        {actions.includes('refuse') && <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={busy ? 'true' : undefined} onClick={decideTo('refuse')}>{t.refuse}</button>}
        {actions.includes('change-role') && <Confirm label={to === 'manager' ? t.toManager : t.toSpecialist} ask={t.roleAsk(claimed.name, labelOf(memberRoles, to))} sure={t.roleSure} keep={t.keep} busy={busy} danger={false} onSure={() => told(change.run({ params, body: { rev, role: to } }))} />}
        {actions.includes('dismiss') && <Confirm label={t.dismiss} ask={t.dismissAsk(claimed.name)} sure={t.dismissSure} keep={t.keep} busy={busy} onSure={decideTo('dismiss')} />}
        {own && actions.includes('leave') && <Confirm label={t.leave} ask={t.leaveAsk} sure={t.leaveSure} keep={t.keep} busy={busy} onSure={goes} />}
      </div>
    </>
  );
};

export const MembersSection = ({ file, onDone }: MembersSectionProps) => {
  const { organisation, members } = file;
  const { members: t } = useText('people');
  const { memberRoles, memberStatuses } = useText('app');
  const me = useMe().data;
  const own = members.find(({ membership }) => membership.personId === me?.person.id)?.membership;
  const managers = members.filter(({ membership }) => membership.status === 'verified' && membership.role === 'manager');
  const isManager = own?.status === 'verified' && own.role === 'manager';
  return (
    <section>
      <DataTable
        caption={t.title}
        rows={members}
        rowKey={({ membership }) => `${membership.personId} ${membership.rev}`}
        columns={[
          { label: t.name, cell: ({ membership }) => `${membership.claimed.name}${membership.personId === own?.personId ? t.you : ''}` },
          { label: t.role, cell: ({ membership }) => labelOf(memberRoles, membership.role) },
          { label: t.status, cell: ({ membership }) => <Tag status={membership.status} labels={memberStatuses} /> },
          { label: t.since, cell: ({ membership }) => (membership.status === 'verified' && membership.verifiedThrough ? `${labelOf(t.through, membership.verifiedThrough)}${membership.decided ? ` · ${membership.decided.name}` : ''}` : '—') },
          { label: t.action, cell: (member) => <MemberActions member={member} own={member.membership.personId === own?.personId} onDone={onDone} /> },
        ]}
      />
      {isManager && managers.length === 1 && <p class="app-quiet">{t.lastManager}</p>}
      {isManager && <InviteSection organisationId={organisation.id} side={organisation.side} onDone={onDone} />}
      {isManager && organisation.side === 'agency' && <HandOverSection file={file} onDone={onDone} />}
    </section>
  );
};
