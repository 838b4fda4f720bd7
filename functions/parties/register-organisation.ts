import type { partyRoutes } from '../../shared/contract/parties.ts';
import { claimedMembership, sizeOf } from '../../shared/domain/party-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, guard } from '../table/change.ts';
import { guards } from '../table/keys.ts';

/** Registers an enterprise or agency once per credit code; whoever registers it claims to be its manager. */
export const registerOrganisation =
  ({ table, random }: Ports): UseCase<typeof partyRoutes.registerOrganisation> =>
  async ({ body: { size, introduction, ...body }, caller, now, actor }) => {
    const stamp = { at: now, by: caller.personId, name: caller.name };
    const creditCode = normaliseGrouped(body.creditCode);
    const organisation: Organisation = {
      type: 'organisation', id: random.id('organisation', now), rev: 1, createdAt: now, updatedAt: now, ...body, creditCode, status: 'active', registered: stamp,
      ...(body.side === 'enterprise' && size && { size: sizeOf(size, stamp) }),
      ...(body.side === 'agency' && { qualificationStatus: 'draft' as const, ...(introduction && { introduction }) }),
    };
    const membership = claimedMembership(organisation, { id: caller.personId, name: caller.name }, 'manager', now);
    return table.commit(actor, {
      action: 'register',
      subject: { type: 'organisation', id: organisation.id },
      to: 'active',
      writes: [guard(guards.creditCode(creditCode), organisation.id, 'organisation-registered'), create(organisation), create(membership)],
      reply: reply(201, { id: organisation.id, rev: 1, status: membership.status }),
    });
  };
