import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerDeadline, type DeadlineQuestion } from '../../../shared/rules/calendar/deadline-rules.ts';
import { deadlineAfter, filingDeadline, filingTimeliness } from '../../../shared/rules/calendar/deadlines.ts';
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  nextWorkday,
  workdayOnOrAfter,
} from '../../../shared/rules/calendar/work-calendar.ts';
import { addDays, localDate, localDateOf } from '../../../shared/rules/dates.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import explained from './vectors/deadline-steps.json' with { type: 'json' };
import vectors from './vectors/deadline.json' with { type: 'json' };
import more from './vectors/more-deadlines.json' with { type: 'json' };

const { filing } = SAMPLE_2026_1;
/** The vectors' facts in the shape that the contract's schemas have parsed. */
const answer = (rule: string, input: object) => answerDeadline({ rule, ...input } as DeadlineQuestion, filing);

const anyDate = fc.integer({ min: 0, max: 1400 }).map((days) => addDays(localDate('2024-06-01'), days));

describe('deadlines', () => {
  test.each(vectors.map((vector) => [vector.id, vector.rule, vector.why, vector] as const))('%s %s: %s', (_id, rule, _why, { input, expect: expected }) => {
    expect(answer(rule, input)).toMatchObject(expected);
  });

  test.each(more.map((vector) => [vector.rule, vector.why, vector.input, vector.expect] as const))('%s: %s', (rule, _why, input, expected) => {
    expect(answer(rule, input)).toMatchObject(expected);
  });

  test('is explained from the event to the last day, each step with its law', () => {
    const whats = (rule: string, input: object) => answer(rule, input).steps.map(({ what }) => what);
    expect(whats('filing-timezone', { signedAt: '2026-12-22T02:00:00Z' })).toEqual(['beijing-date', 'first-day', 'nominal', 'rolled', 'provisional']);
    expect(whats('working-days', { start: '2026-02-10', n: 5 })).toEqual(['first-day', 'nominal']);
    expect(whats('resign-30-days', { notice: '2026-03-01' })).toEqual(['first-day', 'nominal', 'runs-out']);
    expect(whats('payday-earlier', { payday: '2026-10-05' })).toEqual(['paid-earlier']);
    expect(whats('filing-on-time', { lastDay: '2026-03-12', filedAt: '2026-03-12T16:00:00Z', channel: 'counter' })).toEqual(['beijing-date', 'late', 'office-hours']);
    expect(answer('social-insurance-30-days', { start: '2026-01-16' }).steps[1]).toEqual({ what: 'nominal', facts: { length: 30, unit: 'day', nominal: '2026-02-15', nominalKind: 'holiday' }, source: { law: '社会保险法 58；民法典 201', certainty: 'certain' } });
  });

  test.each(explained.map(({ question: { rule, ...input }, steps }) => [rule, input, steps] as const))('%s of %o is explained by facts, law and how surely it is known', (rule, input, steps) => {
    expect(answer(rule, input).steps).toEqual(steps);
  });

  test('ten working days for filing count as such where the ruleset says so', () => {
    const working = { days: 10, kind: 'working', rollsPastHolidays: true } as const;
    const question = { rule: 'filing-10-days', signed: localDate('2026-02-10') } as const;
    expect(filingDeadline(question.signed, working).lastDay).toBe('2026-03-02');
    expect(answerDeadline(question, working).steps[1]).toMatchObject({ what: 'nominal', facts: { length: 10, unit: 'working-day', nominal: '2026-03-02' } });
    expect(filingDeadline(localDate('2026-03-04'), { ...working, kind: 'calendar', rollsPastHolidays: false }).lastDay).toBe('2026-03-14');
  });

  test.each([
    ['calendar days that begin before the calendar is known and end within it', '2024-12-25', { length: 10, unit: 'day', rollsPastHolidays: true }, false],
    ['working days that begin before the calendar is known', '2024-12-28', { length: 5, unit: 'working-day', rollsPastHolidays: true }, true],
    ['working days of another year, whether they roll or not', '2027-03-01', { length: 5, unit: 'working-day', rollsPastHolidays: false }, true],
  ] as const)('%s are provisional or not', (_what, event, period, provisional) => {
    expect(deadlineAfter(localDate(event), period).provisional).toBe(provisional);
  });

  test('a month ends on the same day of the next, or on the last of a shorter one (民法典 202)', () => {
    const month = { length: 1, unit: 'month', rollsPastHolidays: false } as const;
    expect(deadlineAfter(localDate('2026-03-05'), month).lastDay).toBe('2026-04-05');
    expect(deadlineAfter(localDate('2026-01-31'), month).lastDay).toBe('2026-02-28');
  });

  test.each([0, -1, 1.5, Number.NaN])('%d is no length of a period', (length) => {
    expect(() => deadlineAfter(localDate('2026-03-05'), { length, unit: 'day', rollsPastHolidays: false })).toThrow('not a period');
  });

  test('an end in a year without an official calendar is provisional', () => {
    expect(filingDeadline(localDate('2026-12-21'), filing)).toMatchObject({ lastDay: '2026-12-31', provisional: false });
    expect(filingDeadline(localDate('2026-12-22'), filing)).toMatchObject({ lastDay: '2027-01-04', provisional: true, calendarVersion: 'cn-2025-2026' });
    expect(filingDeadline(localDate('2028-09-21'), filing)).toMatchObject({ nominalKind: 'holiday', provisional: true });
  });

  test('a pay day in, or moved into, a year without an official calendar is provisional', () => {
    expect(answer('payday-earlier', { payday: '2026-10-05' })).toMatchObject({ payOnOrBefore: '2026-09-30', provisional: false, calendarVersion: 'cn-2025-2026' });
    expect(answer('payday-earlier', { payday: '2027-01-02' })).toMatchObject({ payOnOrBefore: '2026-12-31', provisional: true });
    expect(answer('payday-earlier', { payday: '2025-01-01' })).toMatchObject({ payOnOrBefore: '2024-12-31', provisional: true });
    expect(answer('payday-earlier', { payday: '2025-01-01' }).steps.map(({ what }) => what)).toEqual(['paid-earlier', 'provisional']);
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

  test.each([-1, 0.5, Number.NaN])('%d is no count of working days', (n) => {
    expect(() => addWorkingDays(localDate('2026-03-13'), n)).toThrow('not a count of days');
  });

  test('no working days later is the day itself, even one on which offices rest', () => {
    expect(addWorkingDays(localDate('2026-03-14'), 0)).toBe('2026-03-14');
  });

  test('counting working days in two parts is counting them at once', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(15), fc.nat(15), (start, a, b) => addWorkingDays(addWorkingDays(start, a), b) === addWorkingDays(start, a + b)),
    );
  });
});
