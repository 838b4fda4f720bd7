import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { archiveCompleteness, archiveCompletenessText } from '../../../shared/rules/evaluation/archive-completeness.ts';
import { evaluate, type EvaluationFacts } from '../../../shared/rules/evaluation/evaluate.ts';
import { gradeOfScore, isScore } from '../../../shared/rules/evaluation/grade.ts';
import { compareFractions, fraction } from '../../../shared/rules/exact.ts';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import { canonicalJson } from '../../../shared/rules/json/canonical.ts';
import { Ruleset, SubsidyRules, type EvaluationGrade, type HeadcountBand } from '../../../shared/rules/rulesets/ruleset.ts';
import { currentRuleset, rulesetById } from '../../../shared/rules/rulesets/rulesets.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import { computeSubsidy } from '../../../shared/rules/subsidy/compute-subsidy.ts';
import { explainSubsidy } from '../../../shared/rules/subsidy/explain-subsidy.ts';
import { capFenOf } from '../../../shared/rules/subsidy/policy.ts';

const percents = (most: number) => fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: most });
const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** Bands that follow each other, of rising percent. */
const bands = fc.tuple(fc.uniqueArray(fc.integer({ min: 2, max: 500 }), { maxLength: 6 }), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 })).map(([starts, shares]): HeadcountBand[] => {
  const from = [1, ...sorted(starts)];
  const share = sorted(shares);
  return from.map((first, index) => ({ from: first, to: (from[index + 1] ?? 0) - 1 > 0 ? (from[index + 1] ?? 0) - 1 : null, percent: share[index] ?? 100 }));
});
/** Grades that fall to zero, of falling percent. */
const grades = fc.tuple(percents(6), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 })).map(([scores, shares]): EvaluationGrade[] => {
  const from = sorted([...new Set([0, ...scores])]).reverse();
  const share = sorted(shares).reverse();
  return from.map((least, index) => ({ id: `grade-${index}`, title: `第${index + 1}档`, from: least, percent: share[index] ?? 0 }));
});
const ruleset = fc.tuple(bands, grades).map(([each, levels]): Ruleset => ({ ...SAMPLE_2026_1, id: 'made-up', headcount: { ...SAMPLE_2026_1.headcount, bands: each }, evaluation: { ...SAMPLE_2026_1.evaluation, grades: levels } }));
const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1));
const facts = fc.record({ serviceYear: fc.integer({ min: 1, max: 6 }), headcount: fc.integer({ min: 1, max: 2000 }), score, months: fc.integer({ min: 0, max: 12 }) });

describe('under any ruleset that is taken', () => {
  test('what is made up here is one', () => {
    fc.assert(fc.property(ruleset, (rules) => z.safeParse(Ruleset, rules).success && z.safeParse(SubsidyRules, rules).success));
  });

  test('a subsidy is whole fen from zero to the policy’s cap, nothing after the third year', () => {
    fc.assert(
      fc.property(facts, ruleset, (each, rules) => {
        const { amountFen, capFen } = computeSubsidy(each, rules);
        expect(Number.isSafeInteger(amountFen) && amountFen >= 0 && amountFen <= capFen).toBe(true);
        expect(capFen).toBe(each.serviceYear > 3 ? 0 : capFenOf(each.serviceYear));
      }),
    );
  });

  test('it never falls with the grade, the band or the months, as long as their percents do not', () => {
    fc.assert(
      fc.property(facts, facts, ruleset, (a, b, rules) => {
        const best = { serviceYear: a.serviceYear, headcount: Math.max(a.headcount, b.headcount), score: Number(a.score) >= Number(b.score) ? a.score : b.score, months: Math.max(a.months, b.months) };
        expect(computeSubsidy(best, rules).amountFen).toBeGreaterThanOrEqual(computeSubsidy(a, rules).amountFen);
      }),
    );
  });

  test('every step’s amount is at most that of the step before, and the last one is the amount', () => {
    fc.assert(
      fc.property(facts, ruleset, (each, rules) => {
        const subsidy = computeSubsidy(each, rules);
        const amounts = subsidy.steps.map(({ resultFen }) => resultFen);
        expect([...amounts].sort((a, b) => b - a)).toEqual(amounts);
        expect(amounts[amounts.length - 1]).toBe(subsidy.amountFen);
        expect(explainSubsidy(subsidy, rules).map(({ facts: { resultFen } }) => resultFen)).toEqual(amounts);
      }),
    );
  });

  test('computed again with the stored version it is the same, byte for byte', () => {
    fc.assert(
      fc.property(facts, ruleset, (each, rules) => {
        const decided = { facts: each, subsidy: computeSubsidy(each, rules), explained: explainSubsidy(computeSubsidy(each, rules), rules) };
        const stored = canonicalJson({ ...decided, rules });
        const { rules: version, facts: same } = JSON.parse(stored) as { rules: unknown; facts: typeof each };
        const again = z.parse(Ruleset, version);
        expect(canonicalJson({ facts: same, subsidy: computeSubsidy(same, again), explained: explainSubsidy(computeSubsidy(same, again), again), rules: again })).toBe(stored);
      }),
    );
  });

  test('anything else is refused by the schema, or taken as it is: never a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ id: fc.constant('x'), label: fc.jsonValue(), headcount: fc.jsonValue(), evaluation: fc.record({ grades: fc.array(fc.jsonValue()) }) })), facts, (document, each) => {
        const parsed = z.safeParse(SubsidyRules, document);
        if (parsed.success) expect(computeSubsidy(each, parsed.data).amountFen).toBeGreaterThanOrEqual(0);
        else expect(parsed.error.issues.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a better score never has a worse grade, and any text is a score or none', () => {
    fc.assert(
      fc.property(ruleset, score, score, fc.string(), (rules, a, b, text) => {
        const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
        expect(gradeOfScore(high, rules).from).toBeGreaterThanOrEqual(gradeOfScore(low, rules).from);
        if (isScore(text)) expect(gradeOfScore(text, rules).from).toBeLessThanOrEqual(Number(text));
      }),
    );
  });
});

test('the version in force is the latest that took effect, whatever their order', () => {
  const effective = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }).map((days) => addDays(localDate('2024-01-01'), days)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(effective, fc.integer({ min: 0, max: 3000 }), (dates, days) => {
      const on = addDays(localDate('2024-01-01'), days);
      const versions = dates.map((effectiveFrom) => ({ ...SAMPLE_2026_1, id: `from-${effectiveFrom}`, effectiveFrom }));
      const inForce = currentRuleset(on, versions);
      expect(currentRuleset(on, [...versions].reverse())).toBe(inForce);
      expect(rulesetById(inForce.id, versions)).toBe(inForce);
      const since = dates.filter((date) => date <= on).sort();
      expect(inForce.effectiveFrom).toBe(since[since.length - 1] ?? [...dates].sort()[0]);
    }),
  );
});

describe('evaluation', () => {
  const { indicators } = SAMPLE_2026_1.evaluation;
  const idsOf = (measure: string) => indicators.filter((indicator) => indicator.measure === measure).map(({ id }) => id);
  const figures = (ids: readonly string[], value: fc.Arbitrary<number>) => fc.record(Object.fromEntries(ids.map((id) => [id, fc.option(value, { freq: 20, nil: null })])));
  const archive = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(5), fc.nat(5)).map(([a, b, openFindings, openSeriousFindings]) => ({ required: Math.max(a, b), met: Math.min(a, b), openFindings, openSeriousFindings }));
  const anyFacts: fc.Arbitrary<EvaluationFacts> = fc.record({ ratings: figures(idsOf('rating'), fc.integer({ min: 1, max: 5 })), cases: figures(idsOf('cases'), fc.nat(40)), archive: fc.option(archive, { freq: 20 }), headcount: fc.option(fc.nat(400), { freq: 20 }) });

  test('is computed exactly when nothing is missing, and then lies between 0.0 and 100.0 and is the sum of its steps', () => {
    fc.assert(
      fc.property(anyFacts, (each) => {
        const result = evaluate(each, SAMPLE_2026_1);
        const lacks = [each.headcount === null || each.headcount === 0, each.archive === null || each.archive?.required === 0, ...Object.values({ ...each.ratings, ...each.cases }).map((figure) => figure === null)];
        expect(result.status).toBe(lacks.some(Boolean) ? 'incomplete' : 'computed');
        if (result.status === 'incomplete') return void expect(result.missing.length).toBeGreaterThan(0);
        expect(isScore(result.total)).toBe(true);
        expect(result.gradeId).toBe(gradeOfScore(result.total, SAMPLE_2026_1).id);
        expect(result.steps.map(({ indicatorId }) => indicatorId)).toEqual(indicators.map(({ id }) => id));
        for (const { points, weight } of result.steps) expect(Number(points) >= 0 && Number(points) <= weight).toBe(true);
        expect(Math.abs(result.steps.reduce((sum, { points }) => sum + Number(points), 0) - Number(result.total))).toBeLessThan(0.1);
      }),
    );
  });

  test('one figure more never makes it less complete', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...idsOf('rating')), (each, id) => {
        const missing = (given: EvaluationFacts) => { const result = evaluate(given, SAMPLE_2026_1); return result.status === 'incomplete' ? result.missing : []; };
        expect(missing({ ...each, ratings: { ...each.ratings, [id]: 5 } })).toEqual(missing(each).filter((name) => name !== id));
      }),
    );
  });

  test('completeness of an archive is a percentage, and never falls with what is met', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (required, some) => {
        const met = some % (required + 1);
        const percent = archiveCompleteness(required, met) ?? fraction(-1);
        expect(compareFractions(percent, fraction(0)) >= 0 && compareFractions(percent, fraction(100)) <= 0).toBe(true);
        if (met < required) expect(compareFractions(archiveCompleteness(required, met + 1) ?? fraction(0), percent)).toBe(1);
        expect(archiveCompletenessText(required, met)).toMatch(/^(100|\d{1,2})\.\d$/);
      }),
    );
  });
});
