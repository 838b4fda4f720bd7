import { addDays, addMonths, addYears, datePartsOf, daysBetween, type LocalDate } from '../dates.ts';
import { CHINA_CALENDAR } from './china-calendar.ts';
import { addWorkingDays, dayKind, workdayOnOrAfter, type CalendarData, type DayKind } from './work-calendar.ts';

/** A length of time by law or ruleset. Working days end on one by themselves, so rolling concerns the others only. */
export type Period = {
  readonly length: number;
  readonly unit: 'day' | 'working-day' | 'month' | 'year';
  /** A last day on which offices rest moves to the next working day (民法典 203). */
  readonly rollsPastHolidays: boolean;
};

export type Deadline = {
  /** First day that counts: the day after the event (民法典 201). */
  readonly day1: LocalDate;
  /** Last day by counting alone: reminders go by this one. */
  readonly nominal: LocalDate;
  readonly nominalKind: DayKind;
  /** Last day on which the act is in time: lateness goes by this one. */
  readonly lastDay: LocalDate;
  readonly rolled: boolean;
  /** It rests on a year whose calendar is not announced, and may move. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
};

const nominalEnd = (event: LocalDate, { length, unit }: Period, calendar: CalendarData): LocalDate => {
  switch (unit) {
    case 'day':
      return addDays(event, length);
    case 'working-day':
      return addWorkingDays(event, length, calendar);
    case 'month':
      return addMonths(event, length);
    case 'year':
      return addYears(event, length);
  }
};

const restsOnUncoveredYear = (from: LocalDate, to: LocalDate, { coveredYears }: CalendarData): boolean => {
  const last = datePartsOf(to).year;
  for (let { year } = datePartsOf(from); year <= last; year += 1) if (!coveredYears.includes(year)) return true;
  return false;
};

/** The last day for an act due within a period after an event. The day of the event is not counted. */
export const deadlineAfter = (event: LocalDate, period: Period, calendar: CalendarData = CHINA_CALENDAR): Deadline => {
  if (!Number.isSafeInteger(period.length) || period.length < 1) throw new RangeError(`not a period: ${period.length}`);
  const day1 = addDays(event, 1);
  const nominal = nominalEnd(event, period, calendar);
  const lastDay = period.rollsPastHolidays ? workdayOnOrAfter(nominal, calendar) : nominal;
  // Working days depend on every day counted; calendar days only on the end, and only when they can roll.
  const firstThatMatters = period.unit === 'working-day' ? day1 : nominal;
  const dependsOnCalendar = period.unit === 'working-day' || period.rollsPastHolidays;
  return {
    day1,
    nominal,
    nominalKind: dayKind(nominal, calendar).kind,
    lastDay,
    rolled: lastDay !== nominal,
    provisional: dependsOnCalendar && restsOnUncoveredYear(firstThatMatters, lastDay, calendar),
    calendarVersion: calendar.version,
  };
};

export type FilingRule = {
  readonly days: number;
  readonly kind: 'calendar' | 'working';
  readonly rollsPastHolidays: boolean;
};

/** The ruleset's days for filing as a period. */
export const filingPeriod = ({ days, kind, rollsPastHolidays }: FilingRule): Period => ({ length: days, unit: kind === 'working' ? 'working-day' : 'day', rollsPastHolidays });

/**
 * The last day for filing an agreement (policy 一（五）: 自双方签订服务协议之日十日内).
 * `signedOn` is the later party's signing date; how days count is the ruleset's `filing`.
 */
export const filingDeadline = (signedOn: LocalDate, rule: FilingRule, calendar: CalendarData = CHINA_CALENDAR): Deadline =>
  deadlineAfter(signedOn, filingPeriod(rule), calendar);

export type Timeliness = { readonly onTime: true; readonly daysLate: 0 } | { readonly onTime: false; readonly daysLate: number };

/** Whether a filing was in time, or by how many calendar days late; the last day counts in full. */
export const filingTimeliness = (lastDay: LocalDate, filedOn: LocalDate): Timeliness =>
  filedOn <= lastDay ? { onTime: true, daysLate: 0 } : { onTime: false, daysLate: daysBetween(lastDay, filedOn) };
