import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHINA_CALENDAR } from '../../../shared/rules/calendar/china-calendar.ts';
import { answerDeadline, type DeadlineQuestion } from '../../../shared/rules/calendar/deadline-rules.ts';
import { deadlineAfter, filingTimeliness, type Period } from '../../../shared/rules/calendar/deadlines.ts';
import { addWorkingDays, dayKind, isWorkingDay, nextWorkday, weekdayOf, workdayOnOrAfter, workdayOnOrBefore } from '../../../shared/rules/calendar/work-calendar.ts';
import {
  addDays, addMonths, addYears, compareDates, dateOfParts, datePartsOf, daysBetween, earlierDate, epochMsOf, instantOf, isLocalDate, laterDate, localDate, localDateOf,
  monthsBetweenWhole, parseInstant, parseLocalDate, startOfDay, type LocalDate,
} from '../../../shared/rules/dates.ts';
import { SAMPLE_2026_1 } from '../../../shared/rules/rulesets/sample-2026-1.ts';
import vectors from './vectors/deadline.json' with { type: 'json' };

const FIRST = localDate('1950-01-01');
const anyDate = fc.integer({ min: 0, max: 383_000 }).map((days) => addDays(FIRST, days));
const nearDate = fc.integer({ min: 0, max: 1800 }).map((days) => addDays(localDate('2024-01-01'), days));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9TZ:.+-]{0,26}$/), fc.date({ noInvalidDate: true }).map((date) => date.toISOString()));

describe('dates', () => {
  test('are the day that the machine’s own calendar counts in UTC', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, day } = datePartsOf(date);
        expect(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)).toBe(date);
        expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  test('taken apart and put together are the same', () => {
    fc.assert(fc.property(anyDate, (date) => dateOfParts(datePartsOf(date)) === date && parseLocalDate(date) === date && localDateOf(startOfDay(date)) === date));
  });

  test('days added are taken away again', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -15_000, max: 15_000 }), (date, days) => addDays(addDays(date, days), -days) === date));
  });

  test('a month later is in the month after, on the same day or on the last that there is (民法典 202)', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -500, max: 500 }), (date, months) => {
        const [before, after] = [datePartsOf(date), datePartsOf(addMonths(date, months))];
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        if (after.day !== before.day) expect(datePartsOf(addDays(addMonths(date, months), 1)).day).toBe(1);
      }),
    );
  });

  test('a year is twelve months, and later dates stay later', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.nat(40), (a, b, years) => {
        expect(addYears(a, years)).toBe(addMonths(a, years * 12));
        if (a <= b) expect(addYears(a, years) <= addYears(b, years)).toBe(true);
      }),
    );
  });

  test('are ordered as their days are', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(compareDates(a, b)).toBe(Math.sign(daysBetween(b, a)));
        expect([earlierDate(a, b), laterDate(a, b)]).toEqual([a, b].sort());
        expect(Math.sign(monthsBetweenWhole(a, b)) * compareDates(a, b)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('any text is a date or none, a moment or none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseLocalDate(text)).toBe(isLocalDate(text) ? text : undefined);
        const moment = parseInstant(text);
        if (moment !== undefined) expect([parseInstant(moment), instantOf(epochMsOf(moment))]).toEqual([moment, moment]);
      }),
    );
  });
});

describe('working days', () => {
  test('the nearest on either side has no other in between', () => {
    fc.assert(
      fc.property(nearDate, (date) => {
        const [before, after] = [workdayOnOrBefore(date), workdayOnOrAfter(date)];
        expect(before <= date && date <= after && isWorkingDay(before) && isWorkingDay(after)).toBe(true);
        for (let day = addDays(before, 1); day < after; day = addDays(day, 1)) expect(isWorkingDay(day)).toBe(false);
        expect(nextWorkday(before) <= after || before === after).toBe(true);
      }),
    );
  });

  test('as many lie after a date, up to the last counted, as were counted', () => {
    fc.assert(
      fc.property(nearDate, fc.nat(40), (date, n) => {
        const last = addWorkingDays(date, n);
        let counted = 0;
        for (let day = addDays(date, 1); day <= last; day = addDays(day, 1)) counted += isWorkingDay(day) ? 1 : 0;
        expect(counted).toBe(n);
      }),
    );
  });

  test('every day has one kind, provisional exactly outside the years that are covered', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { kind, provisional, holiday } = dayKind(date);
        expect(provisional).toBe(!CHINA_CALENDAR.coveredYears.includes(datePartsOf(date).year));
        expect(holiday !== undefined).toBe(kind === 'holiday');
        expect(isWorkingDay(date)).toBe(kind === 'workday' || kind === 'makeup-workday');
      }),
    );
  });
});

describe('deadlines', () => {
  const period = fc.record<Period>({ length: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('day', 'working-day', 'month', 'year'), rollsPastHolidays: fc.boolean() });

  test('of any period follow the event, never end before they do by counting alone, and never fall with a longer period', () => {
    fc.assert(
      fc.property(nearDate, period, fc.nat(20), (event, each, more) => {
        const { day1, nominal, lastDay, rolled } = deadlineAfter(event, each);
        expect(day1).toBe(addDays(event, 1));
        expect(day1 <= nominal && nominal <= lastDay && rolled === (nominal !== lastDay)).toBe(true);
        if (!each.rollsPastHolidays) expect(rolled).toBe(false);
        expect(deadlineAfter(event, { ...each, length: each.length + more }).lastDay >= lastDay).toBe(true);
      }),
    );
  });

  test('what ends within covered years is not provisional, what ends outside them and rolls is', () => {
    fc.assert(
      fc.property(nearDate, fc.integer({ min: 1, max: 60 }), (event, length) => {
        const { nominal, lastDay, provisional } = deadlineAfter(event, { length, unit: 'day', rollsPastHolidays: true });
        expect(provisional).toBe([nominal, lastDay].some((date) => dayKind(date).provisional));
      }),
    );
  });

  test('of every rule are answered for every date, with dates that exist, and explained', () => {
    const { filing } = SAMPLE_2026_1;
    const moment = anyDate.map((date) => `${date}T${'15:59:59Z'}`);
    fc.assert(
      fc.property(fc.constantFrom(...vectors), fc.array(anyDate, { minLength: 2, maxLength: 2 }), moment, fc.integer({ min: 1, max: 300 }), fc.constantFrom('calendar' as const, 'working' as const), ({ rule, input }, days, at, n, kind) => {
        const valueOf = (field: string, index: number) => (field === 'n' ? n : field === 'channel' ? 'online' : field.endsWith('At') ? at : days[index]);
        const question = { rule, ...Object.fromEntries(Object.keys(input).map((field, index) => [field, valueOf(field, index)])) } as DeadlineQuestion;
        const { steps, calendarVersion, nominalKind: _, ...answer } = answerDeadline(question, { ...filing, kind });
        expect(steps.length).toBeGreaterThan(0);
        for (const value of Object.values(answer)) expect(typeof value === 'boolean' || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) || isLocalDate(String(value))).toBe(true);
        expect(calendarVersion ?? CHINA_CALENDAR.version).toBe(CHINA_CALENDAR.version);
      }),
    );
  });

  test('two signatures count from the later, whoever signs it', () => {
    fc.assert(
      fc.property(nearDate, nearDate, (a, b) => {
        const lastDay = (agencySigned: LocalDate, enterpriseSigned: LocalDate) => answerDeadline({ rule: 'filing-two-signatures', agencySigned, enterpriseSigned }, SAMPLE_2026_1.filing).lastDay;
        expect(lastDay(a, b)).toBe(lastDay(b, a));
        expect(lastDay(a, b)).toBe(answerDeadline({ rule: 'filing-10-days', signed: laterDate(a, b) }, SAMPLE_2026_1.filing).lastDay);
      }),
    );
  });

  test('are kept up to the last day, and missed by the days after it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (lastDay, days) => {
        expect(filingTimeliness(lastDay, addDays(lastDay, days))).toEqual(days <= 0 ? { onTime: true, daysLate: 0 } : { onTime: false, daysLate: days });
      }),
    );
  });
});
