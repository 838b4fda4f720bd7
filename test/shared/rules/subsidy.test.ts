import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import { canonicalJson } from '../../../shared/rules/json/canonical.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import { computeSubsidy } from '../../../shared/rules/subsidy/compute-subsidy.ts';
import { explainSubsidy } from '../../../shared/rules/subsidy/explain-subsidy.ts';
import { serviceYearOf, serviceYearPeriod, wholeMonthsOfService } from '../../../shared/rules/subsidy/service-year.ts';
import vectors from './vectors/subsidy.json' with { type: 'json' };

const facts = fc.record({
  serviceYear: fc.integer({ min: 1, max: 6 }),
  headcount: fc.integer({ min: 1, max: 2000 }),
  score: fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1)),
  months: fc.integer({ min: 0, max: 12 }),
});
const amount = (input: Parameters<typeof computeSubsidy>[0]): number => computeSubsidy(input, SAMPLE_2026_1).amountFen;

describe('the subsidy', () => {
  test.each(vectors.map((vector) => [vector.id, vector.why, vector] as const))('%s %s', (_id, _why, { input, expect: expected }) => {
    const result = computeSubsidy(input, SAMPLE_2026_1);
    expect(result).toMatchObject(expected);
    expect(result.steps[result.steps.length - 1]?.resultFen).toBe(expected.amountFen);
  });

  test('is explained step by step, each with clause and figures', () => {
    expect(computeSubsidy({ serviceYear: 1, headcount: 19, score: '80.0', months: 2 }, SAMPLE_2026_1)).toMatchObject({
      rulesetId: 'sample-2026-1',
      steps: [
        { key: 'cap', clause: '二（一）', inputs: { serviceYear: 1, capFen: 2000000 }, resultFen: 2000000 },
        { key: 'band', clause: '二（一）', rule: 'headcount.bands', inputs: { headcount: 19, from: 11, to: 20, percent: 75 }, resultFen: 1500000 },
        { key: 'grade', clause: '二（三）', rule: 'evaluation.grades', inputs: { score: '80.0', grade: 'good', title: '良好', percent: 85 }, resultFen: 1275000 },
        { key: 'months', rule: 'partYear', inputs: { months: 2, of: 12 }, resultFen: 212500 },
      ],
    });
  });

  test('is whole fen, never above the cap and never negative', () => {
    fc.assert(
      fc.property(facts, (input) => {
        const { amountFen, capFen } = computeSubsidy(input, SAMPLE_2026_1);
        expect(Number.isSafeInteger(amountFen) && amountFen >= 0 && amountFen <= capFen).toBe(true);
      }),
    );
  });

  test('is zero after the third year', () => {
    fc.assert(fc.property(facts, fc.integer({ min: 4, max: 50 }), (input, serviceYear) => amount({ ...input, serviceYear }) === 0));
  });

  test('never falls with a better score, more employees or more months, and never rises from year to year', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const better = {
          serviceYear: Math.min(a.serviceYear, b.serviceYear),
          headcount: Math.max(a.headcount, b.headcount),
          score: Number(a.score) > Number(b.score) ? a.score : b.score,
          months: Math.max(a.months, b.months),
        };
        expect(amount(better)).toBeGreaterThanOrEqual(amount(a));
      }),
    );
  });

  test('recomputes to the same bytes', () => {
    fc.assert(
      fc.property(facts, (input) => {
        const stored: unknown = JSON.parse(canonicalJson(computeSubsidy(input, SAMPLE_2026_1)));
        expect(canonicalJson(computeSubsidy(input, SAMPLE_2026_1))).toBe(canonicalJson(stored));
      }),
    );
  });

  const base = { serviceYear: 1, headcount: 10, score: '90.0', months: 12 };

  test.each([
    [{ serviceYear: 0 }, 'service year'],
    [{ serviceYear: 1.5 }, 'service year'],
    [{ headcount: 0 }, 'headcount'],
    [{ headcount: 1.5 }, 'headcount'],
    [{ months: 13 }, 'months'],
    [{ months: -1 }, 'months'],
    [{ score: '100.1' }, 'score'],
    [{ score: '88.88' }, 'score'],
  ])('refuses impossible facts, by name: %o', (change, name) => {
    expect(() => computeSubsidy({ ...base, ...change }, SAMPLE_2026_1)).toThrow(RangeError);
    expect(() => computeSubsidy({ ...base, ...change }, SAMPLE_2026_1)).toThrow(name);
  });

  test('a headcount beyond the last band of a ruleset is refused, not paid by guess', () => {
    const closed = { ...SAMPLE_2026_1, headcount: { ...SAMPLE_2026_1.headcount, bands: [{ from: 1, to: 10, percent: 60 }] } };
    expect(computeSubsidy(base, closed).bandPercent).toBe(60);
    expect(() => computeSubsidy({ ...base, headcount: 11 }, closed)).toThrow(RangeError);
  });

  test('cites the policy for its cap, and where a ruleset fills what the policy leaves open, that ruleset', () => {
    const explained = explainSubsidy(computeSubsidy({ ...base, months: 6 }, SAMPLE_2026_1), SAMPLE_2026_1);
    const filled = { law: '政策 二（一）；规则 sample-2026-1（示例，非本市规定）', certainty: 'medium' };
    expect(explained).toEqual([
      { what: 'cap', facts: { serviceYear: 1, capFen: 2000000, resultFen: 2000000 }, source: { law: '政策 二（一）', certainty: 'certain' } },
      { what: 'band', facts: { headcount: 10, from: 1, to: 10, percent: 60, resultFen: 1200000 }, source: filled },
      { what: 'grade', facts: { score: '90.0', grade: 'excellent', title: '优秀', percent: 100, resultFen: 1200000 }, source: { ...filled, law: '政策 二（三）；规则 sample-2026-1（示例，非本市规定）' } },
      { what: 'months', facts: { months: 6, of: 12, resultFen: 600000 }, source: filled },
    ]);
  });
});

describe('service years', () => {
  const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(localDate('2023-12-01'), days));
  const kind = fc.constantFrom('rolling' as const, 'calendar' as const);

  test('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 6 }), kind, (from, n, how) => {
        expect(serviceYearPeriod(from, n + 1, how).from).toBe(addDays(serviceYearPeriod(from, n, how).to, 1));
      }),
    );
  });

  test('every day belongs to the year that holds it', () => {
    fc.assert(
      fc.property(start, fc.nat(2500), kind, (from, days, how) => {
        const on = addDays(from, days);
        const period = serviceYearPeriod(from, serviceYearOf(from, on, how) ?? 0, how);
        expect(period.from <= on && on <= period.to).toBe(true);
      }),
    );
  });

  test('a rolling year is always twelve whole months', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 6 }), (from, n) => {
        const year = serviceYearPeriod(from, n);
        expect(wholeMonthsOfService(year, year)).toBe(12);
      }),
    );
  });

  test.each([0, -1, 1.5, Number.NaN])('there is no service year %d', (n) => {
    expect(() => serviceYearPeriod(localDate('2026-03-02'), n)).toThrow(RangeError);
  });

  test('before the start there is no service year', () => {
    expect(serviceYearOf(localDate('2026-03-02'), localDate('2026-03-01'))).toBeUndefined();
  });

  test('begins on the anniversary, ends the day before it', () => {
    const first = localDate('2026-03-02');
    expect(serviceYearPeriod(first, 1)).toEqual({ from: '2026-03-02', to: '2027-03-01' });
    expect(serviceYearOf(first, localDate('2027-03-01'))).toBe(1);
    expect(serviceYearOf(first, localDate('2027-03-02'))).toBe(2);
    expect(serviceYearPeriod(first, 1, 'calendar')).toEqual({ from: '2026-03-02', to: '2026-12-31' });
  });

  test('a service ended within the year counts its whole months', () => {
    const year = serviceYearPeriod(localDate('2026-03-02'), 1);
    const from = year.from;
    expect(wholeMonthsOfService(year, { from, to: localDate('2026-09-01') })).toBe(6);
    expect(wholeMonthsOfService(year, { from, to: localDate('2026-08-31') })).toBe(5);
    expect(wholeMonthsOfService(year, { from: localDate('2027-06-01'), to: localDate('2027-07-01') })).toBe(0);
  });
});
