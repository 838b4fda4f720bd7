import type { partyRoutes } from '../../shared/contract/parties.ts';
import { claimedMembership } from '../../shared/domain/party-rules.ts';
import { fail } from '../../shared/domain/result.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { isManaged } from '../table/members.ts';

/** A person claims to belong to an organisation that is registered already; its manager or an officer verifies that. */
export const claimMembership =
  ({ table }: Ports): UseCase<typeof partyRoutes.claimMembership> =>
  async ({ body, caller, now, actor }) => {
    const organisationId = await table.guardOwner(guards.creditCode(normaliseGrouped(body.creditCode)));
    if (organisationId === undefined) return fail('not-found');
    const [found, managed] = await Promise.all([table.getMany([keys.organisation(organisationId), keys.membership(organisationId, caller.personId)]), isManaged(table, organisationId)]);
    const organisation = found.find((item) => item.type === 'organisation');
    const before = found.find((item) => item.type === 'membership');
    if (!organisation) return fail('not-found');
    if (before && (before.status === 'claimed' || before.status === 'verified')) return fail('already-exists');
    const fresh = { ...claimedMembership(organisation, { id: caller.personId, name: caller.name }, body.role, now), ...(managed && { asksManagers: true as const }) };
    const membership = before ? { ...fresh, rev: before.rev + 1, createdAt: before.createdAt, ...(before.managerUntil && { managerUntil: before.managerUntil }) } : fresh;
    return table.commit(actor, {
      action: 'claim-membership',
      subject: { type: 'organisation', id: organisationId },
      to: 'claimed',
      writes: [before ? replace(before, membership) : create(membership)],
      reply: reply(201, { id: organisationId, rev: membership.rev, status: membership.status }),
    });
  };
