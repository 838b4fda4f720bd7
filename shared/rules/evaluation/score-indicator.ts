import { fraction, largerFraction, minus, times, type Fraction } from '../exact.ts';
import type { Ruleset } from '../rulesets/ruleset.ts';
import { archiveCompleteness } from './archive-completeness.ts';

type Rules = Ruleset['evaluation'];

export type ArchiveFacts = {
  /** Entries that the ticked items and their frequency require in the year, and how many of them are met. */
  readonly required: number;
  readonly met: number;
  /** Inspection findings still open; a serious one counts only as serious. */
  readonly openFindings: number;
  readonly openSeriousFindings: number;
};

const assertCount = (name: string, value: number, least = 0, most = Number.MAX_SAFE_INTEGER): void => {
  if (!Number.isSafeInteger(value) || value < least || value > most) throw new RangeError(`${name} out of range: ${value}`);
};

/** weight × (rating − 1) / 4 for a rating of 1 to 5. */
export const scoreRating = (weight: number, rating: number, { rating: { worst, best } }: Rules): Fraction => {
  assertCount('rating', rating, worst, best);
  return fraction(weight * (rating - worst), best - worst);
};

/** weight − weight × cases per 100 employees / the ruleset's zero point, not below 0. */
export const scoreCases = (weight: number, cases: number, headcount: number, { cases: { zeroAtCasesPer100 } }: Rules): Fraction => {
  assertCount('cases', cases);
  assertCount('headcount', headcount, 1);
  const lost = times(fraction(100 * weight, zeroAtCasesPer100), fraction(cases, headcount));
  return largerFraction(fraction(0), minus(fraction(weight), lost));
};

/** weight × percent / 100; percent = completeness less the ruleset's points for each open finding, not below 0. */
export const scoreArchive = (weight: number, facts: ArchiveFacts, { archive }: Rules): Fraction => {
  assertCount('openFindings', facts.openFindings);
  assertCount('openSeriousFindings', facts.openSeriousFindings);
  const completeness = archiveCompleteness(facts.required, facts.met);
  if (completeness === undefined) throw new RangeError('no entry is required');
  const less = facts.openFindings * archive.lessPerOpenFinding + facts.openSeriousFindings * archive.lessPerOpenSeriousFinding;
  const percent = largerFraction(fraction(0), minus(completeness, fraction(less)));
  return times(fraction(weight, 100), percent);
};
