import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { membershipLifecycle, type Membership } from '../../shared/domain/membership.ts';
import { isManager, isOfOffice } from '../../shared/domain/membership-rules.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace, type Actor, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { depart } from './depart.ts';
import { whileManager } from './members.ts';

interface Decision {
  readonly rev: number;
  readonly action: ActionOf<typeof membershipLifecycle>;
  readonly reason?: string | undefined;
  readonly role?: Membership['role'];
  readonly through?: NonNullable<Membership['verifiedThrough']>;
  /** What else the write rests on. */
  readonly rests?: readonly Write[];
}

const decide = async (table: Table, before: Membership | undefined, { rev, action, reason, role, through, rests = [] }: Decision, caller: Caller, actor: Actor): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  if (!before) return fail('not-found');
  const status = next(membershipLifecycle, action, before.status);
  if (!status.ok) return status;
  if (before.rev !== rev) return fail('edited-elsewhere');
  const decided = { at: actor.now, by: caller.personId, name: caller.name };
  const { toHandOver: _, ...kept } = before;
  const membership: Membership = revise(kept, { status: status.value, decided, role: role ?? before.role, ...(through && { verifiedThrough: through }), ...(reason && { reason }) }, actor.now);
  return table.commit(actor, {
    action: `${action}-membership`,
    subject: { type: 'organisation', id: before.organisationId },
    from: before.status,
    to: membership.status,
    ...(reason && { reason }),
    writes: [replace(before, membership), ...rests],
    reply: reply(200, { id: before.organisationId, rev: membership.rev, status: membership.status }),
  });
};

/** A membership that the officer's office decides on, of somebody else: nobody vouches for themselves. */
const ofOthers = async (table: Table, { targetId, personId }: { readonly targetId: string; readonly personId: string }, caller: Caller): Promise<Result<Membership>> => {
  const found = await table.getMany([keys.organisation(targetId), keys.membership(targetId, personId)]);
  const organisation = found.find((item) => item.type === 'organisation');
  const membership = found.find((item) => item.type === 'membership');
  if (!organisation || !membership || !isOfOffice(membership, organisation, caller)) return fail('not-found');
  return personId === caller.personId ? fail('same-person') : ok(membership);
};

/** An officer who has seen the licence verifies a person's claim, or refuses it with a reason. */
export const decideMembership =
  ({ table }: Ports): UseCase<typeof partyRoutes.decideMembership> =>
  async ({ params, body: { rev, action, licenceSeen, reason }, caller, actor }) => {
    const before = await ofOthers(table, params, caller);
    if (!before.ok) return before;
    if (action === 'verify' && !licenceSeen) return failField('/licenceSeen', 'required');
    if (action === 'refuse' && !reason) return failField('/reason', 'required');
    return decide(table, before.value, { rev, action, reason, ...(action === 'verify' && { through: 'licence' }) }, caller, actor);
  };

/** Where no manager is left who could act, an officer who has seen the licence names one of its people, with the reason. */
export const appointManager =
  ({ table }: Ports): UseCase<typeof partyRoutes.appointManager> =>
  async ({ params, body: { rev, licenceSeen, reason }, caller, actor }) => {
    const before = await ofOthers(table, params, caller);
    if (!before.ok) return before;
    if (!licenceSeen) return failField('/licenceSeen', 'required');
    if (isManager(before.value)) return fail('status-conflict', { facts: { entity: 'membership', status: before.value.status, action: 'appoint' } });
    return decide(table, before.value, { rev, action: 'appoint', reason, role: 'manager', through: 'appointment' }, caller, actor);
  };

/** A verified manager vouches for a colleague, or sees one off: then all access ends with the commit. */
export const decideColleague =
  (ports: Ports): UseCase<typeof partyRoutes.decideColleague> =>
  async ({ params, body: { rev, action, reason }, caller, actor }) => {
    if (params.personId === caller.personId) return fail('same-person');
    if (action === 'dismiss') return depart(ports, params, { action, rev, reason }, actor);
    const before = await ports.table.get('membership', keys.membership(params.organisationId, params.personId));
    return decide(ports.table, before, { rev, action, reason, ...(action === 'verify' && { through: 'colleague' }), rests: [whileManager({ organisationId: params.organisationId, personId: caller.personId }, 'forbidden')] }, caller, actor);
  };
