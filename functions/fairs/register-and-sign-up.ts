import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { checkSignUpOpen } from '../../shared/domain/fair-rules.ts';
import { claimedMembership, newOrganisation } from '../../shared/domain/party-rules.ts';
import { fail } from '../../shared/domain/result.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { alikeOf } from '../table/alike.ts';
import { create } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { organisationWrites } from '../table/organisation-writes.ts';
import { takePlace } from './take-place.ts';

/** Registers an enterprise that is new here and signs it up, all or nothing; whoever does it claims to be its manager. */
export const registerAndSignUp =
  (ports: Ports): UseCase<typeof fairRoutes.registerAndSignUp> =>
  async ({ params: { fairId }, body: { organisation, signUp }, caller, now, actor }) => {
    const creditCode = normaliseGrouped(organisation.creditCode);
    const { found, owner: known } = await ports.table.getManyAndOwner([keys.fair(fairId)], guards.creditCode(creditCode));
    const fair = found.find((item) => item.type === 'fair');
    if (!fair || fair.status === 'draft') return fail('not-found');
    const open = checkSignUpOpen(fair, now);
    if (!open.ok) return open;
    if (known !== undefined) return fail('organisation-registered');
    const { contactName, contactPhone } = signUp;
    const stamp = { at: now, by: caller.personId, name: caller.name };
    const enterprise = newOrganisation({ ...organisation, creditCode, side: 'enterprise', contactName, contactPhone, alike: await alikeOf(ports.table, { address: organisation.address, contactPhone }) }, ports.random.id('organisation', now), stamp);
    const membership = claimedMembership(enterprise, { id: caller.personId, name: caller.name }, 'manager', now);
    return takePlace(ports, actor, {
      fair,
      enterprise,
      action: 'register-and-sign-up',
      entry: { ...signUp, personId: caller.personId, signedUp: stamp },
      writes: [...organisationWrites(enterprise), create(membership)],
    });
  };
