import type { Claim } from '../../shared/domain/claim.ts';
import type { Ruleset } from '../../shared/rules/rulesets/ruleset.ts';
import { rulesetById } from '../../shared/rules/rulesets/rulesets.ts';
import { guards, type Key } from './keys.ts';

type Guarded = Pick<Claim, 'enterpriseId' | 'agencyId' | 'year'>;

/** Whose three years the claim's ruleset counts. */
export const limitOf = ({ computation: { rulesetId } }: Pick<Claim, 'computation'>): Ruleset['limitPer'] => limitUnder(rulesetId);
export const limitUnder = (rulesetId: string): Ruleset['limitPer'] => rulesetById(rulesetId)?.limitPer ?? 'enterprise';

/**
 * Both guards of a live claim. The pair's always refuses a second claim of the year; the enterprise's refuses another
 * agency's only where the ruleset counts per enterprise, for else its key names the agency.
 */
export const claimGuards = ({ enterpriseId, agencyId, year }: Guarded, limitPer: Ruleset['limitPer']): readonly [Key, Key] => [
  guards.claimPair(enterpriseId, agencyId, year),
  guards.claimEnterprise(enterpriseId, year, limitPer === 'pair' ? agencyId : undefined),
];

const ANOTHER = /^YEAR#(\d)(?:#(.+))?$/;
/** The year and, where the guard names it, the agency that a guard in an enterprise's partition stands for. */
export const yearOfGuard = (sk: string): { year: number; agencyId: string | undefined } | undefined => {
  const match = ANOTHER.exec(sk);
  return match ? { year: Number(match[1]), agencyId: match[2] } : undefined;
};
