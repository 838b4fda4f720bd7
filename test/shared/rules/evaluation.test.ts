import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveCompleteness, archiveCompletenessText } from '../../../shared/rules/evaluation/archive-completeness.ts';
import { evaluate, type EvaluationFacts } from '../../../shared/rules/evaluation/evaluate.ts';
import { gradeOfScore, isScore } from '../../../shared/rules/evaluation/grade.ts';
import { scoreArchive } from '../../../shared/rules/evaluation/score-indicator.ts';
import { fraction } from '../../../shared/rules/exact.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';

const RATED = ['satisfaction-response', 'satisfaction-skill', 'satisfaction-result', 'satisfaction-overall'];
const COUNTED = ['petitions', 'inspections', 'arbitrations'];
const all = (ids: readonly string[], value: number): Record<string, number> => Object.fromEntries(ids.map((id) => [id, value]));

const perfect: EvaluationFacts = {
  ratings: all(RATED, 5),
  cases: all(COUNTED, 0),
  archive: { required: 20, met: 20, openFindings: 0, openSeriousFindings: 0 },
  headcount: 30,
};
const totalOf = (facts: EvaluationFacts): string => {
  const result = evaluate(facts, SAMPLE_2026_1);
  if (result.status !== 'computed') throw new Error(result.missing.join());
  return result.total;
};

describe('evaluation', () => {
  test('full marks are 100.0, excellent', () => {
    expect(evaluate(perfect, SAMPLE_2026_1)).toMatchObject({ status: 'computed', total: '100.0', gradeId: 'excellent', rulesetId: 'sample-2026-1' });
  });

  test('shows each indicator with its figures, exact and for people', () => {
    const result = evaluate({ ...perfect, cases: { ...perfect.cases, inspections: 1 }, archive: { required: 3, met: 2, openFindings: 1, openSeriousFindings: 0 } }, SAMPLE_2026_1);
    expect(result).toMatchObject({
      total: '81.3',
      exactTotal: '244/3',
      gradeId: 'good',
      steps: expect.arrayContaining([
        { indicatorId: 'inspections', measure: 'cases', title: '劳动监察', weight: 15, inputs: { cases: 1, headcount: 30 }, exact: '5', points: '5.00' },
        expect.objectContaining({ indicatorId: 'archive', inputs: { required: 3, met: 2, openFindings: 1, openSeriousFindings: 0 }, exact: '34/3', points: '11.33' }),
      ]),
    });
  });

  test('has one step for each indicator of the ruleset, in its order, and a rating is its only figure', () => {
    const result = evaluate(perfect, SAMPLE_2026_1);
    const steps = result.status === 'computed' ? result.steps : [];
    expect(steps.map(({ indicatorId }) => indicatorId)).toEqual(SAMPLE_2026_1.evaluation.indicators.map(({ id }) => id));
    expect(steps[0]).toMatchObject({ indicatorId: 'satisfaction-response', inputs: { rating: 5 }, points: '10.00' });
  });

  test('the total is rounded half up once: a grade is not reached by rounding its parts', () => {
    // Each rating of 4 costs 2.5.
    expect(totalOf({ ...perfect, ratings: all(RATED, 4) })).toBe('90.0');
    // 20 × 799/800 = 19.975 → 99.975 → 100.0, and 20 × 397/400 = 19.85 → 99.85 → 99.9 (half up).
    expect(totalOf({ ...perfect, archive: { required: 800, met: 799, openFindings: 0, openSeriousFindings: 0 } })).toBe('100.0');
    expect(totalOf({ ...perfect, archive: { required: 400, met: 397, openFindings: 0, openSeriousFindings: 0 } })).toBe('99.9');
  });

  test('many cases or findings cost an indicator at most its weight', () => {
    expect(totalOf({ ...perfect, cases: all(COUNTED, 99) })).toBe('60.0');
    expect(totalOf({ ...perfect, archive: { required: 5, met: 0, openFindings: 9, openSeriousFindings: 9 } })).toBe('80.0');
  });

  test.each([
    [{ ratings: { ...perfect.ratings, 'satisfaction-skill': null } }, ['satisfaction-skill']],
    [{ ratings: {} }, RATED],
    [{ cases: { petitions: 0, inspections: 0 } }, ['arbitrations']],
    [{ archive: null }, ['archive']],
    [{ archive: { required: 0, met: 0, openFindings: 0, openSeriousFindings: 0 } }, ['archive']],
    [{ headcount: null }, ['headcount']],
    [{ headcount: 0 }, ['headcount']],
  ])('stays open and names what is missing: %o', (change, missing) => {
    expect(evaluate({ ...perfect, ...change }, SAMPLE_2026_1)).toEqual({ status: 'incomplete', rulesetId: 'sample-2026-1', missing });
  });

  test.each<[string, Partial<EvaluationFacts>]>([
    ['rating', { ratings: all(RATED, 6) }],
    ['rating', { ratings: all(RATED, 0) }],
    ['rating', { ratings: all(RATED, 4.5) }],
    ['cases', { cases: all(COUNTED, -1) }],
    ['headcount', { headcount: 1.5 }],
    ['headcount', { headcount: -1 }],
    ['openFindings', { archive: { required: 1, met: 1, openFindings: -1, openSeriousFindings: 0 } }],
    ['openSeriousFindings', { archive: { required: 1, met: 1, openFindings: 0, openSeriousFindings: 0.5 } }],
    ['2/1', { archive: { required: 1, met: 2, openFindings: 0, openSeriousFindings: 0 } }],
  ])('refuses an impossible figure and names it: %s', (name, change) => {
    expect(() => evaluate({ ...perfect, ...change }, SAMPLE_2026_1)).toThrow(RangeError);
    expect(() => evaluate({ ...perfect, ...change }, SAMPLE_2026_1)).toThrow(name);
  });

  test('an archive of which nothing is required has no score', () => {
    expect(() => scoreArchive(20, { required: 0, met: 0, openFindings: 0, openSeriousFindings: 0 }, SAMPLE_2026_1.evaluation)).toThrow(RangeError);
  });

  const figures = fc.record({
    ratings: fc.tuple(...RATED.map((id) => fc.integer({ min: 1, max: 5 }).map((n) => [id, n] as const))).map((pairs) => Object.fromEntries(pairs)),
    cases: fc.tuple(...COUNTED.map((id) => fc.nat(6).map((n) => [id, n] as const))).map((pairs) => Object.fromEntries(pairs)),
    archive: fc.tuple(fc.integer({ min: 1, max: 97 }), fc.nat(97), fc.nat(3), fc.nat(2)).map(([required, met, openFindings, openSeriousFindings]) => ({
      required,
      met: Math.min(required, met),
      openFindings,
      openSeriousFindings,
    })),
    headcount: fc.integer({ min: 1, max: 400 }),
  });

  test('lies between 0 and 100, and a worse figure never raises it', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(...COUNTED), (facts, id) => {
        const total = Number(totalOf(facts));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        expect(Number(totalOf({ ...facts, cases: { ...facts.cases, [id]: (facts.cases[id] ?? 0) + 1 } }))).toBeLessThanOrEqual(total);
        expect(Number(totalOf({ ...facts, archive: { ...facts.archive, openFindings: facts.archive.openFindings + 1 } }))).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe('grades', () => {
  test.each(['0', '9.5', '10', '87.5', '99.9', '100', '100.0'])('%s is a score', (text) => {
    expect(isScore(text)).toBe(true);
  });

  test.each(['', '100.1', '101', '1000', '-1', '8.75', '5.', '.5', '1e1', 'x90', '90x', '90.0 '])('%j is no score and has no grade', (text) => {
    expect(isScore(text)).toBe(false);
    expect(() => gradeOfScore(text, SAMPLE_2026_1)).toThrow('not a score');
  });

  test.each([['100', 'excellent'], ['90', 'excellent'], ['89.9', 'good'], ['80.0', 'good'], ['79.9', 'pass'], ['60', 'pass'], ['59.9', 'fail'], ['0', 'fail']])('a score of %s is %s', (score, grade) => {
    expect(gradeOfScore(score, SAMPLE_2026_1).id).toBe(grade);
  });

  test('grades that do not reach down to 0 leave a score without one', () => {
    const { evaluation } = SAMPLE_2026_1;
    expect(() => gradeOfScore('59', { evaluation: { ...evaluation, grades: evaluation.grades.slice(0, 3) } })).toThrow('reach down to 0');
  });
});

describe('archive completeness', () => {
  test('is exact, and undefined while nothing is required', () => {
    expect(archiveCompletenessText(3, 2)).toBe('66.7');
    expect(archiveCompleteness(8, 8)).toEqual(fraction(100));
    expect(archiveCompleteness(0, 0)).toBeUndefined();
    expect(archiveCompletenessText(0, 0)).toBeUndefined();
    expect(archiveCompletenessText(8, 0)).toBe('0.0');
  });

  test.each([[2, 3], [-1, -2], [2, -1], [1.5, 1], [2, 0.5], [Number.NaN, 0]])('of %d required, %d met is refused', (required, met) => {
    expect(() => archiveCompleteness(required, met)).toThrow('not a part of required entries');
  });
});
