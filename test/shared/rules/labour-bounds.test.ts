import { describe, expect, test } from 'vitest';
import { localDate } from '../../../shared/rules/dates.ts';
import { fraction } from '../../../shared/rules/exact.ts';
import { fen } from '../../../shared/rules/money.ts';
import { arbitrationDeadline, labourDeadline } from '../../../shared/rules/labour/deadlines.ts';
import { countText, parseCount } from '../../../shared/rules/labour/figures.ts';
import { WAGE_AREAS } from '../../../shared/rules/labour/minimum-wage.ts';
import { paydayOf } from '../../../shared/rules/labour/payday.ts';
import { isLocalMonth } from '../../../shared/rules/labour/retirement.ts';
import { computeSeverance } from '../../../shared/rules/labour/severance.ts';
import { toMonth } from '../../../shared/rules/labour/wire.ts';
import { answerOf, severanceBase } from '../../support/labour.ts';

describe('counts', () => {
  test.each([['0', '0'], ['3.50', '3.5'], [12, '12'], ['0.083333', '0.083333'], ['999999.999999', '999999.999999']])('%s is read and written %s', (text, written) => {
    const count = parseCount(text);
    expect(count && countText(count)).toBe(written);
  });

  test.each(['x1', '1x', '', '-1', '.5', '1.', '1.1234567', '1000000', '1e3'])('%j is no count', (text) => {
    expect(parseCount(text)).toBeUndefined();
  });

  test.each([
    [{ totalYears: 'x' }, '/totalYears not-a-number'],
    [{ totalYears: 80.1 }, '/totalYears too-big'],
    [{ totalYears: '81' }, '/totalYears too-big'],
  ])('%o is refused once, by what is wrong with it', (input, error) => {
    expect(answerOf('annual-leave', input)).toEqual({ errors: [error] });
  });

  test('the most that is taken is taken', () => {
    expect(answerOf('annual-leave', { totalYears: 80 })).toEqual({ days: 15 });
  });
});

describe('months of birth', () => {
  test.each(['1900-01', '1999-12', '2065-10', '2099-09'])('%s is a month', (text) => {
    expect(isLocalMonth(text)).toBe(true);
    expect(toMonth(text)).toBe(text);
  });

  test.each(['1899-12', 'x1965-01', '1965-01x', '1965-00', '1965-13', '1965-1'])('%j is none', (text) => {
    expect(isLocalMonth(text)).toBe(false);
    expect(() => toMonth(text)).toThrow('not a month');
  });

  test.each(['1965-13', '2100-01'])('%s is named as malformed', (birth) => {
    expect(answerOf('retirement', { type: 'male', birth })).toEqual({ errors: ['/birth invalid-format'] });
  });
});

describe('severance without a published local average', () => {
  const { lastDay, start } = { start: localDate('2005-01-01'), lastDay: localDate('2025-12-31') };
  const facts = { start, lastDay, reason: 'layoff', averageWage: fen(10_000_000), localAverage: null, minimumWage: fen(266_000), lastMonthWage: null } as const;

  test('is not capped, and says that the limit is not known', () => {
    const result = computeSeverance(facts);
    expect(result).toMatchObject({ ok: true, value: { capped: false, monthWage: 10_000_000, halfMonths: 36 } });
    expect(result.ok && result.value.steps.find(({ what }) => what.startsWith('three-times'))).toEqual({ what: 'three-times-unknown', facts: { wageFen: 10_000_000 }, source: 'severance-cap' });
  });
});

describe('periods that end on a day of rest', () => {
  test('a year for arbitration ends after the holiday (民法典 203)', () => {
    expect(arbitrationDeadline({ claim: 'other', knownOn: localDate('2025-10-03'), endedOn: null })).toMatchObject({ nominal: '2026-10-03', lastDay: '2026-10-08', rolled: true });
    expect(labourDeadline('injury-report-by-worker', localDate('2025-10-03'))).toMatchObject({ lastDay: '2026-10-08' });
  });
});

describe('payday', () => {
  test.each([
    ['moved before the new year, it depends on the year that is not announced', { year: 2027, month: 1, day: 1 }, { agreed: '2027-01-01', payday: '2026-12-31', movedEarlier: true, provisional: true }],
    ['on a working day it is not moved', { year: 2026, month: 3, day: 10 }, { agreed: '2026-03-10', payday: '2026-03-10', movedEarlier: false, provisional: false }],
    ['the 31st of a month of thirty days is agreed for the 30th', { year: 2026, month: 4, day: 31 }, { agreed: '2026-04-30', payday: '2026-04-30', movedEarlier: false, provisional: false }],
  ])('%s', (_why, facts, expected) => {
    expect(paydayOf(facts)).toEqual(expected);
  });
});

test('areas of minimum wage: those read in a list of 2018 only are confirmed by an officer', () => {
  expect(Object.entries(WAGE_AREAS).map(([code, { area, confirm }]) => [code, area, confirm])).toEqual([
    ['320402', 1, false],
    ['320404', 1, false],
    ['320411', 1, false],
    ['320412', 1, false],
    ['320413', 2, true],
    ['320481', 2, true],
  ]);
});

test('limits of social insurance may be the same', () => {
  expect(answerOf('si-base', { wage: 1, low: 4952, high: 4952 })).toMatchObject({ base: '4952.00', clamped: 'low' });
});

test.each([['1950-01-01', 'ends-before-start', false], ['2199-12-31', 'ends-before-start', true]])('%s is a date that is taken', (start, kind, refused) => {
  const { errors } = answerOf('severance', { ...severanceBase, start });
  expect(errors).toEqual(refused ? [`/lastDay ${kind}`] : undefined);
});

test('a share of nothing is nothing', () => {
  expect(countText(fraction(0))).toBe('0');
});
