import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectsOf, standingOf, standingOn } from '../../../shared/domain/agency-standing.ts';
import { begun, ended, gapsIn, judgeGaps, withPeriod } from '../../../shared/domain/qualification-periods.ts';
import type { Period, Qualification } from '../../../shared/domain/qualification.ts';
import { dateOfDayNumber, dayNumberOf, localDate } from '../../../shared/rules/dates.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';

const FIRST = dayNumberOf(localDate('2026-01-01'));
const day = (n: number): string => dateOfDayNumber(FIRST + n);
const file = (more: Partial<Qualification>) => ({ status: 'verified' as const, createdAt: '2026-01-01T00:00:00.000Z', ...more });
const year = { from: day(0), to: day(364) };

describe('periods of a qualification', () => {
  test('those that touch become one, in whatever order they come', () => {
    expect(withPeriod([{ from: day(0), to: day(9) }], { from: day(10), to: day(20) })).toEqual([{ from: day(0), to: day(20) }]);
    expect(withPeriod([{ from: day(0), to: day(9) }], { from: day(11), to: day(20) })).toEqual([{ from: day(0), to: day(9) }, { from: day(11), to: day(20) }]);
    expect(withPeriod([{ from: day(10), to: day(20) }], { from: day(0), to: day(15) })).toEqual([{ from: day(0), to: day(20) }]);
  });

  test('an open one ends the day before; what began and ended on one day never was', () => {
    expect(ended(begun(undefined, day(3), '查'), day(5))).toEqual([{ from: day(3), to: day(4), reason: '查' }]);
    expect(ended(begun([{ from: day(0), to: day(1) }], day(3)), day(3))).toEqual([{ from: day(0), to: day(1) }]);
  });

  const period = fc.tuple(fc.nat(500), fc.nat(120), fc.boolean()).map(([from, length, open]): Period => ({ from: day(from - 60), ...(!open && { to: day(from - 60 + length) }) }));
  const closed = fc.tuple(fc.nat(500), fc.nat(120)).map(([from, length]) => ({ from: day(from - 60), to: day(from - 60 + length) }));
  const covers = (periods: readonly Period[], on: string): boolean => periods.some(({ from, to }) => from <= on && (to === undefined || on <= to));

  test('gaps are exactly the days that no verification covers, and those of suspensions and shortages', () => {
    fc.assert(
      fc.property(fc.array(closed, { maxLength: 4 }), fc.array(period, { maxLength: 2 }), fc.array(period, { maxLength: 2 }), (verified, suspensions, shortages) => {
        const gaps = gapsIn(file({ verifiedPeriods: verified.reduce<Period[]>((all, one) => withPeriod(all, one), []), suspensions, shortages }), year);
        for (let n = 0; n < 365; n += 1) {
          const on = day(n);
          const found = new Set(gaps.filter(({ from, to }) => from <= on && on <= to).map(({ cause }) => (cause === 'lapsed' || cause === 'not-verified' ? 'uncovered' : cause)));
          expect([...found].sort()).toEqual([...(covers(shortages, on) ? ['short-staffed'] : []), ...(covers(suspensions, on) ? ['suspended'] : []), ...(covers(verified, on) ? [] : ['uncovered'])]);
        }
        expect(gaps.every(({ from, to, days }) => from >= year.from && to <= year.to && days === dayNumberOf(localDate(to)) - dayNumberOf(localDate(from)) + 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('before the first verification an agency was not verified, after one it lapsed; a file without periods is read by its decision', () => {
    expect(gapsIn(file({ verifiedPeriods: [{ from: day(10), to: day(20) }, { from: day(30), to: day(400) }] }), year).map(({ cause, from, to }) => [cause, from, to])).toEqual([['not-verified', day(0), day(9)], ['lapsed', day(21), day(29)]]);
    expect(gapsIn(undefined, year).map(({ cause, days }) => [cause, days])).toEqual([['not-verified', 365]]);
    expect(gapsIn(file({ decided: { at: `${day(5)}T01:00:00.000Z`, by: 'x', name: 'x' }, validUntil: day(369) }), year).map(({ days }) => days)).toEqual([5]);
    expect(gapsIn(file({ status: 'lapsed', decided: { at: `${day(0)}T01:00:00.000Z`, by: 'x', name: 'x' }, validUntil: day(300) }), year).map(({ cause, from }) => [cause, from])).toEqual([['lapsed', day(301)]]);
  });

  test('where the ruleset only flags gaps, none stands in the way', () => {
    const gaps = gapsIn(undefined, year);
    expect(judgeGaps(gaps, SAMPLE_2026_1).barring).toEqual(gaps);
    expect(judgeGaps(gaps, { ...SAMPLE_2026_1, qualification: { ...SAMPLE_2026_1.qualification, gapInYear: 'flagged' } })).toEqual({ barring: [], noted: gaps });
  });
});

describe('what follows from how an agency stands', () => {
  test.each([
    ['verified', { listed: true, booth: 'may-apply', placedBooth: 'stands', agreement: 'open', claim: 'open' }],
    ['lapsed', { listed: false, booth: 'may-not-apply', placedBooth: 'bureau-decides', agreement: 'open-with-warning', claim: 'open' }],
    ['suspended', { listed: false, booth: 'may-not-apply', placedBooth: 'bureau-decides', agreement: 'open-with-warning', claim: 'held' }],
    ['not-verified', { listed: false, booth: 'may-not-apply', placedBooth: 'bureau-decides', agreement: 'open-with-warning', claim: 'held' }],
  ] as const)('%s', (standing, effects) => {
    expect(effectsOf(standing, SAMPLE_2026_1)).toEqual(effects);
  });

  test('where all agencies may have booths, a suspended one still may not', () => {
    const all = { switches: { ...SAMPLE_2026_1.switches, booths: 'all-agencies' as const } };
    expect([effectsOf('not-verified', all).booth, effectsOf('lapsed', all).booth, effectsOf('suspended', all).booth]).toEqual(['may-apply', 'may-apply', 'may-not-apply']);
  });

  test('a verification is over after its last day, also before the clock has said so', () => {
    expect([standingOn({ status: 'verified', validUntil: day(10) }, day(10)), standingOn({ status: 'verified', validUntil: day(10) }, day(11)), standingOf('returned'), standingOf(undefined)]).toEqual(['verified', 'lapsed', 'not-verified', 'not-verified']);
  });
});
