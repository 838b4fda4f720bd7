import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { checkSignUpOpen } from '../../shared/domain/fair-rules.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { guards, keys } from '../table/keys.ts';
import { takePlace } from './take-place.ts';

/** An enterprise signs up with its needs and gets a ticket and a check-in code: a seat, or a place on the waiting list. Once per enterprise. */
export const signUp =
  (ports: Ports): UseCase<typeof fairRoutes.signUp> =>
  async ({ params: { organisationId, fairId }, body, caller, now, actor }) => {
    const { found, owner: taken } = await ports.table.getManyAndOwner([keys.fair(fairId), keys.organisation(organisationId)], guards.signUp(fairId, organisationId));
    const fair = found.find((item) => item.type === 'fair');
    const enterprise = found.find((item) => item.type === 'organisation');
    if (!fair || fair.status === 'draft' || !enterprise) return fail('not-found');
    if (taken !== undefined) return fail('already-signed-up');
    const open = checkSignUpOpen(fair, now);
    if (!open.ok) return open;
    return takePlace(ports, actor, { fair, enterprise, action: 'sign-up', entry: { ...body, personId: caller.personId, signedUp: { at: now, by: caller.personId, name: caller.name } } });
  };
