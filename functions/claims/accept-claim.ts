import type { claimRoutes } from '../../shared/contract/claims.ts';
import { correctBy, handleBy } from '../../shared/domain/claim-rules.ts';
import { revise } from '../../shared/domain/entity.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { inStatus, officerStep } from './officer-step.ts';

/** 受理: the materials are complete. */
export const acceptClaim =
  (ports: Ports): UseCase<typeof claimRoutes.acceptClaim> =>
  (request) =>
    officerStep(ports, 'accept', request, async (before) => {
      const { now, caller } = request;
      const submitted = inStatus(before, 'submitted');
      if (!submitted.ok) return submitted;
      return ok({ claim: revise(submitted.value, { status: 'accepted' as const, accepted: { at: now, by: caller.personId, name: caller.name }, dueOn: handleBy('firstReview', now) }, now) });
    });

/** 退回补正: everything that is wrong is said at once, each at its place. The year stays guarded. */
export const returnClaim =
  (ports: Ports): UseCase<typeof claimRoutes.returnClaim> =>
  (request) =>
    officerStep(ports, 'return', request, async (before) => {
      const { now, caller, body } = request;
      const found = inStatus(before, 'submitted', 'accepted');
      if (!found.ok) return found;
      const { accepted: _, ...kept } = { accepted: undefined, ...found.value };
      const claim = revise(kept, { status: 'returned' as const, returned: { at: now, by: caller.personId, name: caller.name }, reasons: body.reasons, dueOn: correctBy(now) }, now);
      return ok({ claim, reason: body.reasons.map(({ reason }) => reason).join('；') });
    });
