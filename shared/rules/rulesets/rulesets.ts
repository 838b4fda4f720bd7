import type { LocalDate } from '../dates.ts';
import type { Ruleset } from './ruleset.ts';
import { SAMPLE_2026_1 } from './sample-2026-1.ts';

/** Versions shipped with the product. */
export const RULESETS: readonly Ruleset[] = [SAMPLE_2026_1];

/** The version with this id, as a decision stored it. */
export const rulesetById = (id: string, versions: readonly Ruleset[] = RULESETS): Ruleset | undefined =>
  versions.find((version) => version.id === id);

/**
 * The version in force on a date: the latest that took effect by then. A date before the first version is judged by the first,
 * for there is nothing else to judge it by. Throws RangeError when there is no version at all.
 */
export const currentRuleset = (on: LocalDate, versions: readonly Ruleset[] = RULESETS): Ruleset => {
  const latestFirst = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  const inForce = latestFirst.find(({ effectiveFrom }) => effectiveFrom <= on) ?? latestFirst[latestFirst.length - 1];
  if (inForce === undefined) throw new RangeError('no ruleset');
  return inForce;
};
