import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculateLabour } from '../../../shared/contract/calculate-labour.ts';
import { addDays, localDate, type LocalDate } from '../../../shared/rules/dates.ts';
import { fen } from '../../../shared/rules/money.ts';
import { lastDayOfMonths, wholeMonthsWorked } from '../../../shared/rules/labour/service-months.ts';
import { SEVERANCE_REASONS, type SeveranceReason } from '../../../shared/rules/labour/severance-reasons.ts';
import { computeSeverance, type SeveranceFacts } from '../../../shared/rules/labour/severance.ts';
import { LABOUR_TOPICS } from '../../../shared/rules/labour/topics.ts';
import { answerOf } from '../../support/labour.ts';
import vectors from './vectors/labour.json' with { type: 'json' };

const topic = fc.constantFrom(...LABOUR_TOPICS);
const date = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(localDate('1960-01-01'), days));
const yuan = fc.integer({ min: 0, max: 20_000_000 }).map((amount) => amount / 100);

const isSound = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value === 'string') return !/NaN|Infinity|undefined|null|\[object/.test(value);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isSound);
  return value !== undefined;
};

/** An answer without NaN, Infinity or holes, or errors that each name a field and a kind; either survives JSON. */
const expectTotal = (name: string, input: unknown): void => {
  const result = calculateLabour(name, input);
  expect(isSound(result)).toBe(true);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  if (result.ok) return;
  expect(result.problem.kind).toBe('invalid-request');
  expect(result.problem.errors?.length).toBeGreaterThan(0);
  for (const { pointer, kind } of result.problem.errors ?? []) {
    expect(pointer).toMatch(/^\//);
    expect(kind).toMatch(/^[a-z-]+$/);
  }
};

describe('any JSON gives an answer or the field at fault, never a throw', () => {
  test('of whatever shape', () => {
    fc.assert(fc.property(fc.oneof(topic, fc.string()), fc.jsonValue(), expectTotal));
    for (const name of ['', '__proto__', 'constructor', 'toString']) expectTotal(name, {});
  });

  test('with any field of an example replaced or missing', () => {
    const odd = fc.oneof(fc.jsonValue(), yuan, yuan.map(String), date, fc.double(), fc.constantFrom(null, true, '', ' ', '-0', -0, 1e21, Number.NaN, Number.POSITIVE_INFINITY, '9999-12-31', '2024-02-29', '0001-01-01', '٣'));
    fc.assert(
      fc.property(fc.constantFrom(...vectors), fc.nat(9), odd, fc.boolean(), (vector, index, value, missing) => {
        const input: Record<string, unknown> = { ...vector.input };
        const names = Object.keys(input);
        const name = names[index % names.length] ?? '';
        if (missing) delete input[name];
        else input[name] = value;
        expectTotal(vector.topic, input);
      }),
      { numRuns: 20 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  });

  test('for every date, also at the ends of months', () => {
    fc.assert(
      fc.property(date, date, (start, lastDay) => {
        expectTotal('severance', { start, lastDay, avg12: 1, localAvg: 1, minWage: 1, reason: 'unlawful' });
        expectTotal('contract-deadline', { start, signed: lastDay });
        expectTotal('probation', { start, end: lastDay, kind: 'fixed', agreedMonths: 1 });
        expectTotal('annual-leave-prorata', { join: start, totalYears: 20 });
        expectTotal('renewal-reminder', { contractEnd: start });
      }),
    );
  });

  test('with minus nothing, which JSON can say', () => {
    for (const { topic: name, input } of vectors) for (const field of Object.keys(input)) expectTotal(name, { ...input, [field]: -0 });
  });

  test('for the first and the last day that is taken', () => {
    for (const day of ['1950-01-01', '2199-12-31']) {
      expectTotal('severance', { start: day, lastDay: day, avg12: 1, localAvg: 1, minWage: 1, reason: 'unlawful' });
      for (const [name, field] of [['contract-deadline', 'start'], ['renewal-reminder', 'contractEnd']] as const) expect(answerOf(name, { [field]: day })).not.toHaveProperty('errors');
    }
  });
});

describe('months of service', () => {
  test('a number of whole months ends on a day to which exactly they count, and not the day before', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 600 }), (first, months) => {
        const last = lastDayOfMonths(first, months);
        expect(wholeMonthsWorked(first, last)).toBe(months);
        expect(wholeMonthsWorked(first, addDays(last, -1))).toBe(months - 1);
      }),
    );
  });

  test('never fall with a later last day or an earlier first one', () => {
    fc.assert(
      fc.property(date, date, fc.nat(400), (first, last, days) => {
        const months = wholeMonthsWorked(first, last);
        expect(wholeMonthsWorked(first, addDays(last, days))).toBeGreaterThanOrEqual(months);
        expect(wholeMonthsWorked(addDays(first, -days), last)).toBeGreaterThanOrEqual(months);
      }),
    );
  });
});

describe('severance', () => {
  const reason = fc.constantFrom(...(Object.keys(SEVERANCE_REASONS) as SeveranceReason[]));
  const money = fc.integer({ min: 0, max: 10_000_000 }).map(fen);
  const facts = fc.record({
    start: date,
    worked: fc.nat(15_000),
    reason,
    averageWage: money,
    localAverage: money.map((amount) => fen(amount + 1)),
    minimumWage: fc.integer({ min: 0, max: 300_000 }).map(fen),
    lastMonthWage: money,
  });
  const factsOf = ({ worked, ...rest }: { readonly start: LocalDate; readonly worked: number } & Omit<SeveranceFacts, 'lastDay'>): SeveranceFacts => ({ ...rest, lastDay: addDays(rest.start, worked) });
  const valueOf = (given: SeveranceFacts) => {
    const result = computeSeverance(given);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    return result.value;
  };

  test('is never less for longer service, at either end', () => {
    fc.assert(
      fc.property(facts, fc.nat(4000), (each, days) => {
        const base = factsOf(each);
        const total = valueOf(base).total ?? 0;
        expect(valueOf({ ...base, lastDay: addDays(base.lastDay, days) }).total ?? 0).toBeGreaterThanOrEqual(total);
        expect(valueOf({ ...base, start: addDays(base.start, -days) }).total ?? 0).toBeGreaterThanOrEqual(total);
      }),
    );
  });

  test('is never less for a higher wage, but where the law caps what was not capped before (劳动合同法 47 第二款)', () => {
    fc.assert(
      fc.property(facts, money, (each, more) => {
        const base = factsOf(each);
        const [before, after] = [valueOf(base), valueOf({ ...base, averageWage: fen(base.averageWage + more) })];
        if (before.capped === after.capped) expect(after.total ?? 0).toBeGreaterThanOrEqual(before.total ?? 0);
        expect(after.monthWage).toBeGreaterThanOrEqual(before.monthWage);
      }),
    );
  });

  test('never goes by more than three times the local average, nor then by more than twelve years, nor below the minimum wage', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const base = factsOf(each);
        const { monthWage, capped, halfMonths } = valueOf(base);
        expect(monthWage).toBeLessThanOrEqual(Number(base.localAverage) * 3);
        if (capped) expect(halfMonths).toBeLessThanOrEqual(24);
        else expect(monthWage).toBeGreaterThanOrEqual(base.minimumWage);
      }),
    );
  });

  test('2N is twice N for service since 2008', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const base = { ...factsOf(each), start: localDate('2008-01-01'), lastDay: addDays(localDate('2008-01-01'), each.worked) };
        const [n, twoN] = [valueOf({ ...base, reason: 'layoff' }).total ?? 0, valueOf({ ...base, reason: 'unlawful' }).total ?? 0];
        expect(Math.abs(twoN - 2 * n)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('retirement', () => {
  const birth = fc.tuple(fc.integer({ min: 1900, max: 2098 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

  test('is never earlier for a later birth', () => {
    fc.assert(
      fc.property(birth, birth, fc.constantFrom('male', 'female55', 'female50'), (a, b, type) => {
        const [early, late] = [a, b].sort().map((each) => String(answerOf('retirement', { birth: each, type }).retireMonth));
        expect((early ?? '') <= (late ?? '')).toBe(true);
      }),
    );
  });
});

describe('caps and floors', () => {
  test('a deduction leaves the minimum wage and four fifths, and never takes more than the loss', () => {
    fc.assert(
      fc.property(yuan, yuan, yuan, (wage, loss, minWage) => {
        const taken = Math.round(Number(answerOf('deduction-cap', { wage, loss, minWage }).maxDeduct) * 100);
        expect(taken * 5).toBeLessThanOrEqual(Math.round(wage * 100));
        expect(taken).toBeLessThanOrEqual(Math.round(loss * 100));
        if (taken > 0) expect(Math.round(wage * 100) - taken).toBeGreaterThanOrEqual(Math.round(minWage * 100));
      }),
    );
  });

  test('the social insurance base lies within its limits', () => {
    fc.assert(
      fc.property(yuan, yuan, yuan, (wage, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const base = Number(answerOf('si-base', { wage, low, high }).base);
        expect(base >= low && base <= high).toBe(true);
      }),
    );
  });

  test('probation is never longer for a shorter term', () => {
    fc.assert(
      fc.property(date, fc.nat(2000), fc.nat(400), (start, days, more) => {
        const most = (length: number) => Number(answerOf('probation', { kind: 'fixed', start, end: addDays(start, length), agreedMonths: 0 }).maxMonths);
        expect(most(days + more)).toBeGreaterThanOrEqual(most(days));
      }),
    );
  });
});
