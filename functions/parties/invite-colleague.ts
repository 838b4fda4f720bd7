import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { invitationExpires, invitationLifecycle, type Invitation } from '../../shared/domain/invitation.ts';
import { actionsFor, next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { plainName } from '../../shared/domain/membership-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, guard, replace, type Actor } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { whileManager } from './members.ts';

const EACH = 50;

/** A name as an organisation's invitations compare it, hashed with a key. */
export const hashOfName = (table: Table, organisationId: string, name: string): Promise<string> => table.lookupHash(`${organisationId}|${plainName(name)}`);

/** A closed invitation tells whose link it was no longer; its key stays, so that the link can say what became of it. */
export const closed = (before: Invitation, status: Invitation['status'], actor: Actor): Invitation => {
  const { personName: _, nameHash: __, sealed: ___, ...kept } = before;
  return revise(kept, { status, closed: { at: actor.now, by: actor.by, name: actor.byName } }, actor.now);
};

/** Invites one colleague by name. The link is made by whoever invites: its token never comes here, only its hash. */
export const inviteColleague =
  ({ table, random }: Ports): UseCase<typeof partyRoutes.inviteColleague> =>
  async ({ params: { organisationId }, body, member, caller, now, actor }) => {
    const organisation = await table.get('organisation', keys.organisation(organisationId));
    if (!organisation) return fail('not-found');
    const invitation: Invitation = {
      type: 'invitation', id: random.id('invitation', now), rev: 1, createdAt: now, updatedAt: now, organisationId, organisationName: organisation.name, side: member.side,
      // Whoever acts for an enterprise does so as its manager.
      role: member.side === 'enterprise' ? 'manager' : body.role,
      status: 'open', key: body.key, personName: body.name, nameHash: await hashOfName(table, organisationId, body.name),
      invited: { at: now, by: caller.personId, name: caller.name }, expiresOn: invitationExpires(now),
    };
    return table.commit(actor, {
      action: 'invite-colleague', subject: { type: 'organisation', id: organisationId },
      writes: [guard(guards.invitation(body.key), invitation.id, 'already-exists', { organisationId, personId: caller.personId }), create(invitation), whileManager({ organisationId, personId: caller.personId }, 'forbidden')],
      reply: reply(201, { id: invitation.id, rev: 1, status: invitation.status, expiresOn: invitation.expiresOn }),
    });
  };

/** What the organisation's managers have sent out, the newest first. */
export const listInvitations =
  ({ table }: Ports): UseCase<typeof partyRoutes.listInvitations> =>
  async ({ params, caller }) => {
    const page = await table.list('invitation', keys.invitation(params.organisationId, '').pk, { newestFirst: true, limit: EACH });
    if (!page.ok) return page;
    return ok(reply(200, { items: page.value.items.map((invitation) => ({ invitation, actions: actionsFor(invitationLifecycle, invitation.status, caller) })) }));
  };

const close = async (table: Table, { organisationId, invitationId }: { organisationId: string; invitationId: string }, action: ActionOf<typeof invitationLifecycle>, actor: Actor): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  const before = await table.get('invitation', keys.invitation(organisationId, invitationId));
  if (!before) return fail('not-found');
  const status = next(invitationLifecycle, action, before.status);
  if (!status.ok) return status;
  const invitation = closed(before, status.value, actor);
  return table.commit(actor, {
    action: `${action}-invitation`, subject: { type: 'organisation', id: organisationId }, from: before.status, to: invitation.status,
    writes: [replace(before, invitation)],
    reply: reply(200, { id: invitation.id, rev: invitation.rev, status: invitation.status }),
  });
};

/** Any of the managers takes it back; the link is then good for nothing. */
export const withdrawInvitation = ({ table }: Ports): UseCase<typeof partyRoutes.withdrawInvitation> => ({ params, actor }) => close(table, params, 'withdraw', actor);

export const invitationSystemTasks = ({ table }: Ports) => ({
  'lapse-invitation': (subjectId: string, actor: Actor): Promise<Result<unknown>> => {
    const [organisationId = '', invitationId = ''] = subjectId.split('.');
    return close(table, { organisationId, invitationId }, 'lapse', actor);
  },
});
