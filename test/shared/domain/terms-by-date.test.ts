import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessOf, requiredBy, requiredTimes } from '../../../shared/domain/completeness-rules.ts';
import { planOf } from '../../../shared/domain/visit-plan.ts';
import { stretchesOf, suspendedDays, suspensionOn, termsOn, type TermsByDate } from '../../../shared/domain/terms-by-date.ts';
import { addDays, localDate } from '../../../shared/rules/dates.ts';

const line = (timesPerYear: number, item: 'contracts' | 'payroll' = 'contracts') => ({ item, manner: 'phone' as const, timesPerYear });
const year = { from: '2026-01-01', to: '2026-12-31' };
const agreed: TermsByDate = { terms: { items: [line(4)] } };
/** Four times a year until the end of June, then twelve, and payroll six times. */
const amended: TermsByDate = { ...agreed, amended: [{ n: 1, from: '2026-07-01', items: [line(12), line(6, 'payroll')] }] };
const paused: TermsByDate = { ...agreed, suspensions: [{ from: '2026-04-01', to: '2026-06-30', reason: '停业装修' }] };

describe('terms by date', () => {
  it('are the old ones until the day before, the new ones from the day on, the last of several', () => {
    expect(termsOn(amended, '2026-06-30')).toBe(amended.terms);
    expect(termsOn(amended, '2026-07-01').items).toHaveLength(2);
    const twice = { ...amended, amended: [...(amended.amended ?? []), { n: 2, from: '2026-10-01', items: [line(1)] }] };
    expect(termsOn(twice, '2026-12-01').items).toEqual([line(1)]);
  });

  it('cut a year into stretches, without the suspended days', () => {
    expect(stretchesOf(amended, year).map(({ from, days }) => [from, days])).toEqual([['2026-01-01', 181], ['2026-07-01', 184]]);
    expect(stretchesOf(paused, year).map(({ from, days }) => [from, days])).toEqual([['2026-01-01', 90], ['2026-07-01', 184]]);
    expect(suspensionOn(paused, '2026-06-30')?.reason).toBe('停业装修');
    expect(suspensionOn(paused, '2026-07-01')).toBeUndefined();
    expect(suspendedDays(paused, year)).toBe(91);
  });
});

describe('what is required', () => {
  it('of a year that an amendment cuts is the share of each', () => {
    // (4 × 181 + 12 × 184) ÷ 365 = 8.03; 6 × 184 ÷ 365 = 3.02.
    expect([...requiredBy(amended, year)]).toEqual([['contracts', 8], ['payroll', 3]]);
  });

  it('of a year with a suspension is less by its whole months', () => {
    expect([...requiredBy(paused, year)]).toEqual([['contracts', 3]]);
    expect(completenessOf(paused, year, []).required).toBe(3);
  });

  it('of a year that was suspended whole is nothing', () => {
    const whole = { ...agreed, suspensions: [{ ...year, reason: '停业' }] };
    expect(completenessOf(whole, year, [])).toEqual({ required: 0, met: 0, lines: [] });
    expect(planOf(whole, year, [], '2027-01-01')).toEqual([]);
  });

  it('is by the old rule wherever nothing changed, and never more than the highest frequency asks', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }), (before, after, cut, last) => {
      const period = { from: year.from, to: addDays(localDate(year.from), last) };
      const change = { ...agreed, terms: { items: [line(before)] }, amended: [{ n: 1, from: addDays(localDate(year.from), cut), items: [line(after)] }] };
      const required = requiredBy(change, period).get('contracts') ?? 0;
      expect(requiredBy({ terms: { items: [line(before)] } }, period).get('contracts')).toBe(requiredTimes(before, period));
      expect(required).toBeLessThanOrEqual(requiredTimes(Math.max(before, after), period));
      expect(required).toBeGreaterThanOrEqual(requiredTimes(Math.min(before, after), period));
    }));
  });
});

describe('the plan', () => {
  const dues = (agreement: TermsByDate): string[] => {
    const [first] = planOf(agreement, year, [], year.from);
    return Array.from({ length: first?.required ?? 0 }, (_, logged) => planOf(agreement, year, Array.from({ length: logged }, () => ({ status: 'logged' as const, servedOn: year.from, items: ['contracts' as const] })), year.from)[0]?.nextDue ?? '');
  };

  it('has the records of suspended days due after them', () => {
    expect(dues(paused)).toEqual(['2026-07-02', '2026-10-01', '2026-12-31']);
  });

  it('is closer together once more was agreed, and ends with the year', () => {
    expect(dues(amended)).toEqual(['2026-04-02', '2026-07-01', '2026-08-01', '2026-08-31', '2026-10-01', '2026-10-31', '2026-12-01', '2026-12-31']);
  });

  it('has every due day on a day of service, in order', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 364 }), fc.nat(90), (before, after, cut, start, length) => {
      const day = (days: number) => addDays(localDate(year.from), days);
      const agreement: TermsByDate = { terms: { items: [line(before)] }, amended: [{ n: 1, from: day(cut), items: [line(after)] }], suspensions: [{ from: day(start), to: day(start + length), reason: '停业' }] };
      const days = dues(agreement);
      expect([...days].sort()).toEqual(days);
      for (const due of days) expect(year.from <= due && due <= year.to && !suspensionOn(agreement, due)).toBe(true);
    }));
  });
});
