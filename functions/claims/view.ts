import type { ClaimView, ListedClaim } from '../../shared/contract/claims.ts';
import { claimLifecycle, type Claim } from '../../shared/domain/claim.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { rulesetById } from '../../shared/rules/rulesets/rulesets.ts';

/** A claim as its readers see it; the contract drops what the wire does not name. */
export const viewOf = (claim: Claim): ClaimView => {
  const { sealed: _, ...view } = claim;
  return view;
};

export const lineOf = (claim: Claim): ListedClaim => ({ ...viewOf(claim), amountFen: claim.computation.amountFen });

export const rulesetLabel = (rulesetId: string): { id: string; label: string; sample: boolean } => {
  const ruleset = rulesetById(rulesetId);
  return { id: rulesetId, label: ruleset?.label ?? rulesetId, sample: ruleset?.sample ?? false };
};

/** Steps that this person has taken on the claim, of which no two of a kind may be one person's. */
export const stepsTaken = (claim: Claim): Record<string, { by: string }> => ({
  ...('firstReview' in claim && { 'first-review': claim.firstReview }),
  ...('secondReview' in claim && { 'second-review': claim.secondReview }),
});

/** What this caller can do now: nobody gives a second review of their own first one, nor pays what they reviewed. */
export const actionsOf = (claim: Claim, caller: Caller): string[] => {
  const own = Object.values(stepsTaken(claim)).some(({ by }) => by === caller.personId);
  return actionsFor(claimLifecycle, claim.status, caller).filter((action) => !own || (action !== 'second-review' && action !== 'pay'));
};
