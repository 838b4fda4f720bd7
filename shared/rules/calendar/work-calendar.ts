import { addDays, datePartsOf, dateOfDayNumber, dayNumberOf, type LocalDate } from '../dates.ts';
import { CHINA_CALENDAR } from './china-calendar.ts';

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup-workday';

export type CalendarData = {
  /** Stored with each deadline, so that a later calendar can find and re-date it. */
  readonly version: string;
  /** Years whose official arrangement is known; all others are provisional. */
  readonly coveredYears: readonly number[];
  readonly holidays: ReadonlyMap<string, string>;
  readonly makeupWorkdays: ReadonlySet<string>;
  /** 'MM-DD' of statutory days with a fixed date, used in years that are not covered. */
  readonly fixedHolidays: ReadonlyMap<string, string>;
};

export type Day = {
  readonly kind: DayKind;
  /** The official arrangement of that year is not known yet. */
  readonly provisional: boolean;
  readonly holiday?: string;
};

/** 0 Sunday … 6 Saturday; 1 January 1970 was a Thursday. */
export const weekdayOf = (date: LocalDate): number => (((dayNumberOf(date) + 4) % 7) + 7) % 7;

/** What kind of day a date is. */
export const dayKind = (date: LocalDate, calendar: CalendarData = CHINA_CALENDAR): Day => {
  const provisional = !calendar.coveredYears.includes(datePartsOf(date).year);
  const holiday = calendar.holidays.get(date) ?? (provisional ? calendar.fixedHolidays.get(date.slice(5)) : undefined);
  if (holiday !== undefined) return { kind: 'holiday', provisional, holiday };
  if (calendar.makeupWorkdays.has(date)) return { kind: 'makeup-workday', provisional };
  const weekday = weekdayOf(date);
  return { kind: weekday === 0 || weekday === 6 ? 'weekend' : 'workday', provisional };
};

/** Whether offices work on that date: a workday, or a weekend day worked in exchange. */
export const isWorkingDay = (date: LocalDate, calendar: CalendarData = CHINA_CALENDAR): boolean => {
  const { kind } = dayKind(date, calendar);
  return kind === 'workday' || kind === 'makeup-workday';
};

const seek = (date: LocalDate, step: 1 | -1, calendar: CalendarData): LocalDate => {
  let found = date;
  while (!isWorkingDay(found, calendar)) found = addDays(found, step);
  return found;
};

/** The date itself if offices work, else the first working day after it (民法典 203). */
export const workdayOnOrAfter = (date: LocalDate, calendar: CalendarData = CHINA_CALENDAR): LocalDate => seek(date, 1, calendar);

/** The date itself if offices work, else the last working day before it: a pay day moves earlier (工资支付暂行规定 7). */
export const workdayOnOrBefore = (date: LocalDate, calendar: CalendarData = CHINA_CALENDAR): LocalDate => seek(date, -1, calendar);

/** The first working day after the date, never the date itself. */
export const nextWorkday = (date: LocalDate, calendar: CalendarData = CHINA_CALENDAR): LocalDate => seek(addDays(date, 1), 1, calendar);

/** The n-th working day after a date (n ≥ 0); the day after it is the first that can count. */
export const addWorkingDays = (date: LocalDate, n: number, calendar: CalendarData = CHINA_CALENDAR): LocalDate => {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a count of days: ${n}`);
  let last = date;
  // Every day up to the last is looked at, and counting in numbers spares reading each date back.
  for (let [day, counted] = [dayNumberOf(date) + 1, 0]; counted < n; day += 1) {
    last = dateOfDayNumber(day);
    if (isWorkingDay(last, calendar)) counted += 1;
  }
  return last;
};
