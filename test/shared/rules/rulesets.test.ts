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
    ['no band', { headcount: { ...headcount, bands: [] } }],
    ['bands that begin above one', { headcount: { ...headcount, bands: [{ from: 2, to: null, percent: 100 }] } }],
    ['a band that ends before it begins', { headcount: { ...headcount, bands: [{ from: 1, to: 10, percent: 60 }, { from: 11, to: 5, percent: 80 }, { from: 6, to: null, percent: 100 }] } }],
    ['a gap between bands', { headcount: { ...headcount, bands: [{ from: 1, to: 10, percent: 60 }, { from: 12, to: null, percent: 100 }] } }],
    ['bands that end', { headcount: { ...headcount, bands: [{ from: 1, to: 10, percent: 60 }] } }],
    ['a percent above 100', { headcount: { ...headcount, bands: [{ from: 1, to: null, percent: 101 }] } }],
    ['weights that do not make 100', { evaluation: { ...evaluation, indicators: evaluation.indicators.slice(1) } }],
    ['two indicators of one name', { evaluation: { ...evaluation, indicators: evaluation.indicators.map((indicator) => ({ ...indicator, id: 'one' })) } }],
    ['no grade', { evaluation: { ...evaluation, grades: [] } }],
    ['two grades of one score', { evaluation: { ...evaluation, grades: evaluation.grades.map((grade) => ({ ...grade, from: Math.min(grade.from, 80) })) } }],
    ['grades out of order', { evaluation: { ...evaluation, grades: [...evaluation.grades.slice(1, 3), ...evaluation.grades.slice(0, 1), ...evaluation.grades.slice(3)] } }],
    ['an id with a capital', { id: 'Sample' }],
    ['an id with a blank', { id: 'sample 1' }],
    ['an id that begins with a hyphen', { id: '-sample' }],
    ['grades that do not reach 0', { evaluation: { ...evaluation, grades: evaluation.grades.slice(0, -1) } }],
    ['a date that does not exist', { effectiveFrom: '2026-02-30' }],
  ])('%s is refused', (_what, change) => {
    expect(accepts({ ...SAMPLE_2026_1, ...change })).toBe(false);
  });

  test('a band may hold one headcount', () => {
    expect(accepts({ ...SAMPLE_2026_1, headcount: { ...headcount, bands: [{ from: 1, to: 1, percent: 60 }, { from: 2, to: null, percent: 100 }] } })).toBe(true);
  });

  const { switches, filing, taxCredit, inForce } = SAMPLE_2026_1;
  const CREDIT = ['A', 'B', 'M', 'C', 'D', 'unrated'];
  test.each<[string, readonly string[], (choice: string) => object]>([
    ['service year', ['rolling', 'calendar'], (kind) => ({ serviceYear: { kind } })],
    ['whose three years', ['pair', 'enterprise'], (limitPer) => ({ limitPer })],
    ['filing of a change of terms', ['as-agreement', 'not-filed'], (amendmentFiling) => ({ inForce: { ...inForce, amendmentFiling } })],
    ['months of a suspension', ['remaining-days', 'not-deducted'], (suspendedMonths) => ({ inForce: { ...inForce, suspendedMonths } })],
    ['local', ['city', 'district'], (local) => ({ local })],
    ['headcount', ['employed-at-service-year-end', 'insured-at-service-year-end', 'average-of-service-year'], (source) => ({ headcount: { ...headcount, source } })],
    ['days of filing', ['calendar', 'working'], (kind) => ({ filing: { ...filing, kind } })],
    ['tax credit accepted', CREDIT, (grade) => ({ taxCredit: { ...taxCredit, accept: [grade] } })],
    ['tax credit reviewed', CREDIT, (grade) => ({ taxCredit: { ...taxCredit, review: [grade] } })],
    ['tax credit refused', CREDIT, (grade) => ({ taxCredit: { ...taxCredit, refuse: [grade] } })],
    ['levels of certificates', ['all-flag-level-4', 'level-3-and-above'], (certificateLevels) => ({ switches: { ...switches, certificateLevels } })],
    ['other certificates', ['with-reason', 'refused'], (otherCertificates) => ({ switches: { ...switches, otherCertificates } })],
    ['booths', ['verified-agencies', 'all-agencies'], (booths) => ({ switches: { ...switches, booths } })],
    ['choice at a fair', ['not-binding', 'binding'], (fairChoice) => ({ switches: { ...switches, fairChoice } })],
    ['late filing', ['flagged', 'refused'], (lateFiling) => ({ switches: { ...switches, lateFiling } })],
    ['grown out of small', ['tested-at-service-year-start', 'tested-at-claim'], (outgrownSmallSize) => ({ switches: { ...switches, outgrownSmallSize } })],
    ['years whose findings count', ['year-of-start', 'year-of-end', 'both-years'], (conditionsOf) => ({ switches: { ...switches, conditionsOf } })],
    ['agencies at a time', ['one-subsidised', 'all-subsidised'], (concurrentAgencies) => ({ switches: { ...switches, concurrentAgencies } })],
    ['competent office', ['enterprise-district', 'agency-district', 'city'], (competentOffice) => ({ switches: { ...switches, competentOffice } })],
    ['signature', ['confirmation-by-both', 'stamped-scan', 'electronic-signature'], (kind) => ({ switches: { ...switches, signature: [kind] } })],
  ])('what the policy leaves open has these answers and no other: %s', (_question, choices, changeTo) => {
    expect(choices.filter((choice) => !accepts({ ...SAMPLE_2026_1, ...changeTo(choice) }))).toEqual([]);
    expect(accepts({ ...SAMPLE_2026_1, ...changeTo('') })).toBe(false);
  });

  test('the latest that took effect is in force; before the first, the first', () => {
    const next = { ...SAMPLE_2026_1, id: 'city-2027-1', effectiveFrom: '2027-01-01' };
    const versions = [{ ...SAMPLE_2026_1, id: 'city-2026-9', effectiveFrom: '2026-09-01' }, next, SAMPLE_2026_1];
    expect(currentRuleset(localDate('2026-08-31'), versions).id).toBe('sample-2026-1');
    expect(currentRuleset(localDate('2026-12-31'), versions).id).toBe('city-2026-9');
    expect(currentRuleset(localDate('2027-01-01'), versions).id).toBe('city-2027-1');
    expect(currentRuleset(localDate('2020-01-01'), versions).id).toBe('sample-2026-1');
    expect(() => currentRuleset(localDate('2026-01-01'), [])).toThrow(RangeError);
  });

  test('an id finds its version or nothing', () => {
    expect(rulesetById('sample-2026-1')).toBe(SAMPLE_2026_1);
    expect(rulesetById('none')).toBeUndefined();
  });
});
