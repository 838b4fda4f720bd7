import { BEIJING_OFFSET_MS, DAY_MS, dateOfParts, dateOfUtc, datePartsOf, daysInMonth, instantOf, type Instant, type LocalDate } from './local-date.ts';

/** The days from 1 January 1970 to a date. */
export const dayNumberOf = (date: LocalDate): number => {
  const { year, month, day } = datePartsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
};

/** The date so many days after 1 January 1970. */
export const dateOfDayNumber = (days: number): LocalDate => dateOfUtc(days * DAY_MS);

/** The moment at which a date begins in Beijing (00:00, which is 16:00 UTC of the day before). */
export const startOfDay = (date: LocalDate): Instant => instantOf(dayNumberOf(date) * DAY_MS - BEIJING_OFFSET_MS);

/** The date `days` later (earlier if negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumberOf(date) + days);

/** The same day `months` later; a day the month lacks becomes its last (民法典 202: 没有对应日的，月末日). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const { year, month, day } = datePartsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return dateOfParts({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
};

/** The same day `years` later; 29 February becomes the 28th in a common year. */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

/** Days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumberOf(to) - dayNumberOf(from);

/** Below zero when a is earlier, zero when equal, above when later. */
export const compareDates = (a: LocalDate, b: LocalDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

export const earlierDate = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b);

/** The later of two dates: 双方签订之日 is the later party's signing date. */
export const laterDate = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b);

/** The most whole months that fit from one date to another (both taken at day start); negative when `to` is earlier. */
export const monthsBetweenWhole = (from: LocalDate, to: LocalDate): number => {
  if (to < from) {
    const back = monthsBetweenWhole(to, from);
    return back === 0 ? 0 : -back;
  }
  const [a, b] = [datePartsOf(from), datePartsOf(to)];
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) <= to ? months : months - 1;
};
