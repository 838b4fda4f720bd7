import type { claimRoutes } from '../../shared/contract/claims.ts';
import type { Claim } from '../../shared/domain/claim.ts';
import type { Stamp } from '../../shared/domain/entity.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { isAllowed } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { release } from '../table/change.ts';
import { claimGuards, limitOf } from '../table/claim-guards.ts';
import { claimEntry } from './archive-entry.ts';
import { fundWrites } from './ledger.ts';
import { loadClaim } from './load-claim.ts';
import { officerStep } from './officer-step.ts';

const rejectedFrom = (claim: Claim, rejected: Stamp, reason: string): Claim => {
  const { type, id, createdAt, agreementId, enterpriseId, enterpriseName, enterpriseCreditCode, agencyId, agencyName, agencyCreditCode, district, year, from, to, fundYear, capFen, computedFen } = claim;
  const { application, materials, computation, dueOn, submitted, number, submissions, changed, returnedFor } = claim;
  return {
    type, id, createdAt, rev: claim.rev + 1, updatedAt: rejected.at, agreementId, enterpriseId, enterpriseName, enterpriseCreditCode, agencyId, agencyName, agencyCreditCode, district, year, from, to, fundYear, capFen, computedFen,
    application, materials, computation, dueOn, submitted, number, submissions, ...(changed && { changed }), ...(returnedFor && { returnedFor }),
    status: 'rejected', rejected, reason, rejectedAfter: claim.status, ...('approvedFen' in claim && { releasedFen: claim.approvedFen }),
  };
};

/**
 * 不予补贴: frees the year for a new claim and gives back to the fund what was committed. Once it is committed (notice,
 * payable) only a second reviewer revokes it, after an objection.
 */
export const rejectClaim =
  (ports: Ports): UseCase<typeof claimRoutes.rejectClaim> =>
  async (request) => {
    const { now, caller, body, actor } = request;
    const loaded = await loadClaim(ports.table, request.params.claimId, caller);
    if (!loaded.ok) return loaded;
    const committed = loaded.value.status === 'public-notice' || loaded.value.status === 'payable';
    if (committed && !isAllowed(['duty:second-review'], caller)) return fail('forbidden');
    return officerStep(ports, committed ? 'revoke' : 'reject', request, async (before) => {
      const claim = rejectedFrom(before, { at: now, by: caller.personId, name: caller.name }, body.reason);
      return ok({
        claim,
        writes: [
          ...claimGuards(before, limitOf(before)).map((key) => release(key, before.id)),
          ...('approvedFen' in before ? fundWrites(ports, before, 'release', before.approvedFen, actor) : []),
        ],
        entry: claimEntry(claim, 'claim-decided', { decision: 'rejected', reason: body.reason }, actor),
        reason: body.reason,
      });
    });
  };
