import type { partyRoutes } from '../../shared/contract/parties.ts';
import { claimedMembership, newOrganisation } from '../../shared/domain/party-rules.ts';
import { fail } from '../../shared/domain/result.ts';
import { checkYear } from '../../shared/domain/size-rules.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { alikeOf, lookAlikes } from '../table/alike.ts';
import { create } from '../table/change.ts';
import { guards } from '../table/keys.ts';
import { organisationWrites } from '../table/organisation-writes.ts';

/**
 * Registers an enterprise or agency once per credit code; whoever registers it claims to be its manager. Who asks to be told is
 * told first when it looks like one that is registered already; that warns and never blocks.
 */
export const registerOrganisation =
  ({ table, random }: Ports): UseCase<typeof partyRoutes.registerOrganisation> =>
  async ({ body: { alikeKnown, ...form }, caller, now, actor }) => {
    const possible = checkYear(form.size, '/size/year', now);
    if (!possible.ok) return possible;
    const creditCode = normaliseGrouped(form.creditCode);
    const alike = await alikeOf(table, form);
    if (alikeKnown === false) {
      const [known, others] = await Promise.all([table.guardOwner(guards.creditCode(creditCode)), lookAlikes(table, alike)]);
      if (known !== undefined) return fail('organisation-registered');
      // In which respects, and nothing of the other one: the person typed them.
      if (others.length) return fail('may-be-registered', { facts: Object.fromEntries(others.flatMap(({ kinds }) => kinds).map((kind) => [kind, 1])) });
    }
    const organisation = newOrganisation({ ...form, creditCode, alike }, random.id('organisation', now), { at: now, by: caller.personId, name: caller.name });
    const membership = claimedMembership(organisation, { id: caller.personId, name: caller.name }, 'manager', now);
    return table.commit(actor, {
      action: 'register',
      subject: { type: 'organisation', id: organisation.id },
      to: 'active',
      writes: [...organisationWrites(organisation), create(membership)],
      reply: reply(201, { id: organisation.id, rev: 1, status: membership.status }),
    });
  };
