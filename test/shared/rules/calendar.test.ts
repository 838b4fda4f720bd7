import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineAfter, filingDeadline, filingTimeliness, type Period } from '../../../shared/rules/calendar/deadlines.ts';
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  nextWorkday,
  workdayOnOrBefore,
  workdayOnOrAfter,
} from '../../../shared/rules/calendar/work-calendar.ts';
import { addDays, addYears, laterDate, localDate, localDateOf } from '../../../shared/rules/dates.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import vectors from './vectors/deadline.json' with { type: 'json' };

const { filing } = SAMPLE_2026_1;
type Input = Record<string, string | number | undefined>;
const date = (input: Input, key: string) => localDate(String(input[key]));
const rolling = (length: number, unit: Period['unit']): Period => ({ length, unit, rollsPastHolidays: true });
/** A notice runs out; nothing is handed in on its last day, so it does not roll. */
const notice = (length: number): Period => ({ length, unit: 'day', rollsPastHolidays: false });

const rules: Record<string, (input: Input) => object> = {
  'filing-10-days': (input) => filingDeadline(date(input, 'signed'), filing),
  'filing-two-signatures': (input) => {
    const signed = laterDate(date(input, 'agencySigned'), date(input, 'enterpriseSigned'));
    return { signed, ...filingDeadline(signed, filing) };
  },
  'filing-timezone': (input) => {
    const signed = localDateOf(String(input['signedAt']));
    return { signed, ...filingDeadline(signed, filing) };
  },
  'filing-on-time': (input) => filingTimeliness(date(input, 'lastDay'), localDateOf(String(input['filedAt']))),
  'working-days': (input) => ({ lastDay: addWorkingDays(date(input, 'start'), Number(input['n'])) }),
  'social-insurance-30-days': (input) => deadlineAfter(date(input, 'start'), rolling(30, 'day')),
  'transfer-15-days': (input) => deadlineAfter(date(input, 'ended'), rolling(15, 'day')),
  'arbitration-one-year': (input) => deadlineAfter(date(input, 'knownOrEnded'), rolling(1, 'year')),
  'contract-keep-2-years': (input) => {
    const keepThrough = addYears(date(input, 'ended'), 2);
    return { keepThrough, deletableFrom: addDays(keepThrough, 1) };
  },
  'payday-earlier': (input) => ({ payOnOrBefore: workdayOnOrBefore(date(input, 'payday')) }),
  'resign-30-days': (input) => ({ earliestLastDay: deadlineAfter(date(input, 'notice'), notice(30)).lastDay }),
  'resign-probation-3-days': (input) => ({ earliestLastDay: deadlineAfter(date(input, 'notice'), notice(3)).lastDay }),
};

const anyDate = fc.integer({ min: 0, max: 1400 }).map((days) => addDays(localDate('2024-06-01'), days));

describe('deadlines', () => {
  test.each(vectors.map((vector) => [vector.id, vector.rule, vector.why, vector] as const))('%s %s: %s', (_id, rule, _why, { input, expect: expected }) => {
    expect(rules[rule]?.(input)).toMatchObject(expected);
  });

  test('an end in a year without an official calendar is provisional', () => {
    expect(filingDeadline(localDate('2026-12-21'), filing)).toMatchObject({ lastDay: '2026-12-31', provisional: false });
    expect(filingDeadline(localDate('2026-12-22'), filing)).toMatchObject({ lastDay: '2027-01-04', provisional: true, calendarVersion: 'cn-2025-2026' });
    expect(filingDeadline(localDate('2028-09-21'), filing)).toMatchObject({ nominalKind: 'holiday', provisional: true });
  });

  test('an end that does not depend on the calendar is certain in any year', () => {
    expect(filingDeadline(localDate('2030-01-01'), { days: 10, kind: 'calendar', rollsPastHolidays: false }).provisional).toBe(false);
    expect(filingDeadline(localDate('2026-12-29'), { days: 10, kind: 'working', rollsPastHolidays: true }).provisional).toBe(true);
  });

  test('the last day counts in full, and lateness is in calendar days', () => {
    const lastDay = localDate('2026-03-13');
    expect(filingTimeliness(lastDay, lastDay)).toEqual({ onTime: true, daysLate: 0 });
    expect(filingTimeliness(lastDay, localDateOf('2026-03-13T16:00:00Z'))).toEqual({ onTime: false, daysLate: 1 });
    expect(filingTimeliness(lastDay, localDate('2026-03-16'))).toEqual({ onTime: false, daysLate: 3 });
  });

  test('a deadline rolls to the nearest working day and never back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (signed, days) => {
        const { nominal, lastDay, rolled } = filingDeadline(signed, { days, kind: 'calendar', rollsPastHolidays: true });
        expect(isWorkingDay(lastDay)).toBe(true);
        expect(lastDay >= nominal).toBe(true);
        expect(rolled).toBe(!isWorkingDay(nominal));
        for (let day = nominal; day < lastDay; day = addDays(day, 1)) expect(isWorkingDay(day)).toBe(false);
      }),
    );
  });

  test('signing later never ends the time earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(40), fc.constantFrom('calendar' as const, 'working' as const), (signed, later, kind) => {
        const rule = { days: 10, kind, rollsPastHolidays: true };
        expect(filingDeadline(addDays(signed, later), rule).lastDay >= filingDeadline(signed, rule).lastDay).toBe(true);
      }),
    );
  });
});

describe('the calendar', () => {
  test('names holidays and knows weekend days that are worked', () => {
    expect(dayKind(localDate('2026-02-17'))).toEqual({ kind: 'holiday', provisional: false, holiday: '春节' });
    expect(dayKind(localDate('2026-02-14'))).toEqual({ kind: 'makeup-workday', provisional: false });
    expect(dayKind(localDate('2026-11-22'))).toEqual({ kind: 'weekend', provisional: false });
    expect(dayKind(localDate('2027-11-22'))).toEqual({ kind: 'workday', provisional: true });
  });

  test('the next workday is never the day itself', () => {
    expect(nextWorkday(localDate('2026-03-13'))).toBe('2026-03-16');
    expect(workdayOnOrAfter(localDate('2026-03-13'))).toBe('2026-03-13');
  });

  test('counting working days in two parts is counting them at once', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(15), fc.nat(15), (start, a, b) => addWorkingDays(addWorkingDays(start, a), b) === addWorkingDays(start, a + b)),
    );
  });
});
