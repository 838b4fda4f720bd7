import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { localDate } from '../../../shared/rules/dates.ts';
import { Ruleset } from '../../../shared/rules/rulesets/ruleset.ts';
import { currentRuleset, rulesetById, RULESETS } from '../../../shared/rules/rulesets/rulesets.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import { SUBSIDY_POLICY } from '../../../shared/rules/subsidy/policy.ts';

const accepts = (ruleset: unknown): boolean => z.safeParse(Ruleset, ruleset).success;
const { headcount, evaluation } = SAMPLE_2026_1;

describe('rulesets', () => {
  test.each(RULESETS.map((ruleset) => [ruleset.id, ruleset] as const))('%s satisfies the schema and repeats the policy', (_id, ruleset) => {
    expect(z.parse(Ruleset, ruleset)).toEqual(ruleset);
    expect(ruleset.fixedByPolicy).toEqual(SUBSIDY_POLICY);
  });

  test('the shipped version is marked as a sample', () => {
    expect(SAMPLE_2026_1).toMatchObject({ sample: true, label: '示例，非本市规定' });
  });

  test.each([
    ['another cap', { fixedByPolicy: { ...SAMPLE_2026_1.fixedByPolicy, capsFen: [2_500_000, 1_800_000, 1_600_000] } }],
    ['a fourth year', { fixedByPolicy: { ...SAMPLE_2026_1.fixedByPolicy, maxServiceYears: 4 } }],
    ['a gap between bands', { headcount: { ...headcount, bands: [{ from: 1, to: 10, percent: 60 }, { from: 12, to: null, percent: 100 }] } }],
    ['bands that end', { headcount: { ...headcount, bands: [{ from: 1, to: 10, percent: 60 }] } }],
    ['a percent above 100', { headcount: { ...headcount, bands: [{ from: 1, to: null, percent: 101 }] } }],
    ['weights that do not make 100', { evaluation: { ...evaluation, indicators: evaluation.indicators.slice(1) } }],
    ['grades that do not reach 0', { evaluation: { ...evaluation, grades: evaluation.grades.slice(0, -1) } }],
    ['a date that does not exist', { effectiveFrom: '2026-02-30' }],
  ])('%s is refused', (_what, change) => {
    expect(accepts({ ...SAMPLE_2026_1, ...change })).toBe(false);
  });

  test('the latest that took effect is in force; before the first, the first', () => {
    const next = { ...SAMPLE_2026_1, id: 'city-2027-1', effectiveFrom: '2027-01-01' };
    const versions = [next, SAMPLE_2026_1];
    expect(currentRuleset(localDate('2026-12-31'), versions).id).toBe('sample-2026-1');
    expect(currentRuleset(localDate('2027-01-01'), versions).id).toBe('city-2027-1');
    expect(currentRuleset(localDate('2020-01-01'), versions).id).toBe('sample-2026-1');
    expect(() => currentRuleset(localDate('2026-01-01'), [])).toThrow(RangeError);
  });

  test('an id finds its version or nothing', () => {
    expect(rulesetById('sample-2026-1')).toBe(SAMPLE_2026_1);
    expect(rulesetById('none')).toBeUndefined();
  });
});
