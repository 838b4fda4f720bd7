import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dateOfParts,
  daysBetween,
  earlierDate,
  epochMsOf,
  laterDate,
  localDate,
  localDateOf,
  monthsBetweenWhole,
  parseInstant,
  parseLocalDate,
  startOfDay,
} from '../../../shared/rules/types.ts';

const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(localDate('1950-01-01'), days));

describe('local dates', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-01', '1899-12-31', '2026-04-31', '2026-04-00', '1900-02-29', '2100-02-29', 'x2026-01-01', '2026-01-01x', '', '2026-01-01T00:00:00Z'])('refuses %j', (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  test.each(['2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
    expect(localDate(text)).toBe(text);
  });

  test.each([
    ['no date', () => localDate('2026-02-30')],
    ['a thirteenth month', () => dateOfParts({ year: 2026, month: 13, day: 1 })],
    ['half a day', () => dateOfParts({ year: 2026, month: 1, day: 1.5 })],
    ['half a year', () => dateOfParts({ year: 2026.5, month: 1, day: 1 })],
    ['the year 10000', () => addDays(localDate('9999-12-31'), 1)],
    ['the year 1899', () => addDays(localDate('1900-01-01'), -1)],
    ['no moment', () => localDateOf('soon')],
  ])('%s cannot be computed', (_what, compute) => {
    expect(compute).toThrow('not a date');
  });

  test.each([
    ['2026-03-01T15:59:59Z', '2026-03-01'],
    ['2026-03-01T16:00:00Z', '2026-03-02'],
    ['2026-03-01T23:30:00+08:00', '2026-03-01'],
    [0, '1970-01-01'],
  ])('the moment %s lies on %s in Beijing', (instant, expected) => {
    expect(localDateOf(instant)).toBe(expected);
  });

  test('a day begins in Beijing on itself, and a millisecond earlier is the day before', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const begin = epochMsOf(startOfDay(date));
        expect([localDateOf(begin), localDateOf(begin - 1)]).toEqual([date, addDays(date, -1)]);
      }),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(localDate(from), months)).toBe(expected);
  });

  test('29 February and a year is the 28th', () => {
    expect(addYears(localDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(localDate('2024-02-29'), 4)).toBe('2028-02-29');
  });

  test('days added are days between', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => daysBetween(date, addDays(date, days)) === days));
  });

  test('whole months between fit, and one more does not', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(4000), (from, days) => {
        const to = addDays(from, days);
        const months = monthsBetweenWhole(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });

  test.each([['2026-03-15', '2026-01-15', -2], ['2026-03-14', '2026-01-15', -1], ['2026-03-14', '2026-03-13', 0]])('from %s back to %s are %d whole months', (from, to, months) => {
    expect(monthsBetweenWhole(localDate(from), localDate(to))).toBe(months);
  });

  test('comparison follows time', () => {
    expect(compareDates(localDate('2026-01-02'), localDate('2026-01-10'))).toBe(-1);
    expect(compareDates(localDate('2026-01-02'), localDate('2026-01-02'))).toBe(0);
    expect(compareDates(localDate('2026-01-10'), localDate('2026-01-02'))).toBe(1);
    expect([earlierDate(localDate('2026-01-10'), localDate('2026-01-02')), earlierDate(localDate('2026-01-02'), localDate('2026-01-10'))]).toEqual(['2026-01-02', '2026-01-02']);
    expect([laterDate(localDate('2026-01-10'), localDate('2026-01-02')), laterDate(localDate('2026-01-02'), localDate('2026-01-10'))]).toEqual(['2026-01-10', '2026-01-10']);
  });
});

describe('instants', () => {
  test('are brought to one form whose text order is time order', () => {
    expect(parseInstant('2026-03-01T15:59:59Z')).toBe('2026-03-01T15:59:59.000Z');
    expect(parseInstant('2026-03-01T15:59:59.5Z')).toBe('2026-03-01T15:59:59.500Z');
    expect(parseInstant('2026-03-01T15:59:59.123Z')).toBe('2026-03-01T15:59:59.123Z');
  });

  test.each(['2026-03-01T15:59:59', '2026-02-30T00:00:00Z', '2026-03-01T24:00:00Z', '2026-03-01T15:59:59+08:00', '2026-03-01', 'x2026-03-01T15:59:59Z', '2026-03-01T15:59:59Zx', '2026-03-01T15:59:59.1234Z'])('refuse %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
