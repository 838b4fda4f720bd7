import { createHash } from 'node:crypto';
import type { partyRoutes } from '../../shared/contract/parties.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import { invitationState, mayJoin } from '../../shared/domain/membership-rules.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import { claimedMembership } from '../../shared/domain/party-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { closed, hashOfName } from './invite-colleague.ts';
import { whileManager } from './members.ts';

interface Opened {
  readonly invitation: Invitation;
  readonly organisation: Organisation;
  readonly inviter: Membership | undefined;
  readonly own: Membership | undefined;
  readonly nameHash: string;
}

/** Everything that a link's worth depends on, in two round trips. */
const open = async (table: Table, key: string, caller: Caller): Promise<Result<Opened>> => {
  const found = await table.guardReference(guards.invitation(key));
  if (!found?.personId) return fail('not-found');
  const { owner, organisationId, personId } = found;
  const wanted = [keys.invitation(organisationId, owner), keys.organisation(organisationId), keys.membership(organisationId, personId), ...(personId === caller.personId ? [] : [keys.membership(organisationId, caller.personId)])];
  const [items, nameHash] = await Promise.all([table.getMany(wanted), hashOfName(table, organisationId, caller.name)]);
  const invitation = items.find((item) => item.type === 'invitation');
  const organisation = items.find((item) => item.type === 'organisation');
  const memberships = items.filter((item) => item.type === 'membership');
  if (!invitation || !organisation) return fail('not-found');
  const of = (id: string) => memberships.find((membership) => membership.personId === id);
  return ok({ invitation, organisation, inviter: of(personId), own: of(caller.personId), nameHash });
};

/** What became of a link, to whoever has it: the organisation, who invited, and whether it is for them. */
export const showInvitation =
  ({ table }: Ports): UseCase<typeof partyRoutes.showInvitation> =>
  async ({ params, caller, now }) => {
    const opened = await open(table, params.invitationKey, caller);
    if (!opened.ok) return opened;
    const { organisationId, organisationName, side, role, invited, personName, expiresOn } = opened.value.invitation;
    return ok(reply(200, { state: invitationState({ ...opened.value, now }), organisationId, organisationName, side, role, invitedBy: invited.name, ...(personName && { personName }), expiresOn }));
  };

/** The person joins and is verified by it: the inviter vouches, and must be a verified manager still when this is written. */
export const acceptInvitation =
  ({ table }: Ports): UseCase<typeof partyRoutes.acceptInvitation> =>
  async ({ body, caller, now, actor }) => {
    const opened = await open(table, createHash('sha256').update(body.token).digest('hex'), caller);
    if (!opened.ok) return opened;
    const may = mayJoin({ ...opened.value, now });
    if (!may.ok) return may;
    const { invitation, organisation, own } = opened.value;
    const { organisationId, invited, role } = invitation;
    const membership: Membership = {
      ...claimedMembership(organisation, { id: caller.personId, name: caller.name }, role, now),
      ...(own && { rev: own.rev + 1, createdAt: own.createdAt, ...(own.managerUntil && { managerUntil: own.managerUntil }) }),
      status: 'verified', decided: { at: now, by: invited.by, name: invited.name }, verifiedThrough: 'invitation',
    };
    return table.commit(actor, {
      action: 'join-by-invitation', subject: { type: 'organisation', id: organisationId }, ...(own && { from: own.status }), to: membership.status,
      writes: [replace(invitation, closed(invitation, 'accepted', actor), 'invitation-used'), whileManager({ organisationId, personId: invited.by }, 'invitation-void'), own ? replace(own, membership) : create(membership)],
      reply: reply(201, { id: organisationId, rev: membership.rev, status: membership.status }),
    });
  };
