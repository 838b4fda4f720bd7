import type { claimRoutes } from '../../shared/contract/claims.ts';
import { effectsOf, standingOf } from '../../shared/domain/agency-standing.ts';
import { checkOtherPerson, checkReview, handleBy, noticePeriod, type ReviewInput } from '../../shared/domain/claim-rules.ts';
import type { Claim, Review } from '../../shared/domain/claim.ts';
import { checkEligibility, linesOfPeriod } from '../../shared/domain/eligibility-rules.ts';
import { revise, type Stamp } from '../../shared/domain/entity.ts';
import { rulesetOfYear } from '../../shared/domain/evaluation-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { checkSize, sizeFor, sizesOf } from '../../shared/domain/size-rules.ts';
import { rulesetById } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { check, replaceWithin, type Write } from '../table/change.ts';
import { conditionKeys, conditionsIn, findingsStand } from '../table/conditions.ts';
import type { Entity } from '../table/entities.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { claimEntry } from './archive-entry.ts';
import { fundWrites } from './ledger.ts';
import { inStatus, officerStep } from './officer-step.ts';

/** The agency is not suspended, and is not by the time of the commit; what it did not meet in the claimed year, the reviewer was shown. */
const agencyOpen = (found: readonly Entity[], { agencyId, computation }: Claim): Result<readonly Write[]> => {
  const qualification = found.find((item) => item.type === 'qualification');
  const ruleset = rulesetById(computation.rulesetId);
  if (!qualification || !ruleset) return ok([]);
  if (effectsOf(standingOf(qualification.status), ruleset).claim === 'held') return fail('claim-held', { facts: { since: qualification.suspensions?.at(-1)?.from ?? '' } });
  return ok([check(keys.qualification(agencyId), { status: qualification.status }, 'busy')]);
};

/** Every condition of policy 二（二）on the enterprise is met for the claim's service year as found, it is not too large, and both stay so until the commit. */
const eligible = async (table: Table, claim: Claim, now: string): Promise<Result<readonly Write[]>> => {
  const found = await table.getMany([keys.organisation(claim.enterpriseId), keys.qualification(claim.agencyId), ...conditionKeys(claim.enterpriseId, claim)]);
  const enterprise = found.find((item) => item.type === 'organisation');
  if (!enterprise) return fail('not-found');
  const agency = agencyOpen(found, claim);
  if (!agency.ok) return agency;
  const { files, sizeYears } = conditionsIn(found);
  const ruleset = rulesetById(claim.computation.rulesetId) ?? rulesetOfYear(claim);
  const met = checkEligibility(linesOfPeriod(enterprise, files, claim, ruleset));
  if (!met.ok) return met;
  const small = checkSize(sizeFor(sizesOf(enterprise, sizeYears), claim, ruleset));
  return small.ok ? ok([...findingsStand(enterprise, files, claim, ruleset, now), ...agency.value]) : small;
};

const reviewBy = (stamp: Stamp, { amountFen, factor, reason }: ReviewInput): Review => ({ ...stamp, amountFen, ...(factor && { factor }), ...(reason && { reason }) });

/** No review passes more than the stored claim's own cap and computation: a condition of the write itself. */
const withinLimits = (before: Claim, claim: Claim, amountFen: number): Write => replaceWithin<Claim>(before, claim, { capFen: amountFen, computedFen: amountFen });

/** 初审. */
export const firstReviewClaim =
  (ports: Ports): UseCase<typeof claimRoutes.firstReviewClaim> =>
  (request) =>
    officerStep(ports, 'first-review', request, async (before) => {
      const { now, caller, body } = request;
      const accepted = inStatus(before, 'accepted');
      if (!accepted.ok) return accepted;
      const amount = checkReview(before, body);
      if (!amount.ok) return amount;
      const condition = await eligible(ports.table, before, now);
      if (!condition.ok) return condition;
      const claim = revise(accepted.value, { status: 'first-reviewed' as const, firstReview: reviewBy({ at: now, by: caller.personId, name: caller.name }, body), dueOn: handleBy('secondReview', now) }, now);
      return ok({ claim, write: withinLimits(before, claim, body.amountFen), writes: condition.value, ...(body.reason && { reason: body.reason }) });
    });

/** 复审 by another person: approves, commits the year's fund and begins the public notice, all in one commit. */
export const secondReviewClaim =
  (ports: Ports): UseCase<typeof claimRoutes.secondReviewClaim> =>
  (request) =>
    officerStep(ports, 'second-review', request, async (before) => {
      const { now, caller, body, actor } = request;
      const reviewed = inStatus(before, 'first-reviewed');
      if (!reviewed.ok) return reviewed;
      const { firstReview } = reviewed.value;
      const other = checkOtherPerson(caller.personId, { 'first-review': firstReview });
      if (!other.ok) return other;
      const amount = checkReview(before, body, firstReview.amountFen);
      if (!amount.ok) return amount;
      const condition = await eligible(ports.table, before, now);
      if (!condition.ok) return condition;
      const notice = noticePeriod(now);
      const claim = revise(
        reviewed.value,
        { status: 'public-notice' as const, secondReview: reviewBy({ at: now, by: caller.personId, name: caller.name }, body), approvedFen: body.amountFen, ...notice, dueOn: notice.noticeUntil },
        now,
      );
      return ok({
        claim,
        write: withinLimits(before, claim, body.amountFen),
        writes: [...fundWrites(ports, claim, 'commit', body.amountFen, actor), ...condition.value],
        entry: claimEntry(claim, 'claim-decided', { decision: 'approved', amountFen: body.amountFen, computedFen: claim.computedFen, rulesetId: claim.computation.rulesetId }, actor),
        ...(body.reason && { reason: body.reason }),
      });
    });
