import type { partyRoutes } from '../../shared/contract/parties.ts';
import { claimedMembership, newOrganisation } from '../../shared/domain/party-rules.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create } from '../table/change.ts';
import { organisationWrites } from '../table/organisation-writes.ts';

/** Registers an enterprise or agency once per credit code; whoever registers it claims to be its manager. */
export const registerOrganisation =
  ({ table, random }: Ports): UseCase<typeof partyRoutes.registerOrganisation> =>
  async ({ body, caller, now, actor }) => {
    const organisation = newOrganisation({ ...body, creditCode: normaliseGrouped(body.creditCode) }, random.id('organisation', now), { at: now, by: caller.personId, name: caller.name });
    const membership = claimedMembership(organisation, { id: caller.personId, name: caller.name }, 'manager', now);
    return table.commit(actor, {
      action: 'register',
      subject: { type: 'organisation', id: organisation.id },
      to: 'active',
      writes: [...organisationWrites(organisation), create(membership)],
      reply: reply(201, { id: organisation.id, rev: 1, status: membership.status }),
    });
  };
