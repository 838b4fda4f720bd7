import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { membershipLifecycle, type Membership } from '../../shared/domain/membership.ts';
import { fail, failField, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const decide = async (table: Table, before: Membership | undefined, rev: number, action: ActionOf<typeof membershipLifecycle>, caller: Caller, actor: Actor, reason?: string): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  if (!before) return fail('not-found');
  const status = next(membershipLifecycle, action, before.status);
  if (!status.ok) return status;
  if (before.rev !== rev) return fail('edited-elsewhere');
  const decided = { at: actor.now, by: caller.personId, name: caller.name };
  const membership: Membership = revise(before, { status: status.value, decided, ...(reason && { reason }) }, actor.now);
  return table.commit(actor, {
    action: `${action}-membership`,
    subject: { type: 'organisation', id: before.organisationId },
    from: before.status,
    to: membership.status,
    ...(reason && { reason }),
    writes: [replace(before, membership)],
    reply: reply(200, { id: before.organisationId, rev: membership.rev, status: membership.status }),
  });
};

/** An officer who has seen the licence verifies a person's claim, or refuses it with a reason. */
export const decideMembership =
  ({ table }: Ports): UseCase<typeof partyRoutes.decideMembership> =>
  async ({ params, body, caller, actor }) => {
    const before = await table.get('membership', keys.membership(params.targetId, params.personId));
    if (!before || !servesDistrict(caller, before.district)) return fail('not-found');
    if (body.action === 'verify' && !body.licenceSeen) return failField('/licenceSeen', 'required');
    if (body.action === 'refuse' && !body.reason) return failField('/reason', 'required');
    return decide(table, before, body.rev, body.action, caller, actor, body.reason);
  };

/** A verified manager vouches for a colleague, or sees one off. */
export const decideColleague =
  ({ table }: Ports): UseCase<typeof partyRoutes.decideColleague> =>
  async ({ params, body, caller, actor }) => {
    if (params.personId === caller.personId) return fail('same-person');
    return decide(table, await table.get('membership', keys.membership(params.organisationId, params.personId)), body.rev, body.action, caller, actor);
  };
