import type { Brand } from './brand.ts';

/** A calendar date 'YYYY-MM-DD' in Beijing time (Asia/Shanghai), years 1900 to 9999. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** A moment as UTC 'YYYY-MM-DDTHH:mm:ss.sssZ': one form only, so that text order is time order. */
export type Instant = Brand<string, 'Instant'>;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const DAY_MS = 86_400_000;
/** Beijing time has been UTC+8 without summer time since 1991-09-15; no earlier instant occurs here. */
const BEIJING_OFFSET_MS = 8 * 3_600_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Days of a month, 1 to 12. */
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the text is a date that exists. */
export const isLocalDate = (text: string): text is LocalDate => {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Parses 'YYYY-MM-DD'; undefined when there is no such date. */
export const parseLocalDate = (text: string): LocalDate | undefined => (isLocalDate(text) ? text : undefined);

/** The date; throws RangeError when there is none: for constants and computed values, not for input. */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
};

/** Year, month (1–12) and day of a date. */
export const datePartsOf = (date: LocalDate): DateParts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** The date with these parts; throws RangeError when there is none. */
export const dateOfParts = ({ year, month, day }: DateParts): LocalDate =>
  localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);

const dayNumber = (date: LocalDate): number => Date.parse(date) / DAY_MS;

const dateOfDayNumber = (days: number): LocalDate => localDate(new Date(days * DAY_MS).toISOString().slice(0, 10));

/** Parses a UTC moment 'YYYY-MM-DDTHH:mm:ss[.sss]Z' into the one form with milliseconds. */
export const parseInstant = (text: string): Instant | undefined => {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined || !isLocalDate(day)) return undefined;
  return instantOf(Date.parse(text));
};

/** The moment of a count of milliseconds since 1970 (UTC). */
export const instantOf = (epochMs: number): Instant => new Date(epochMs).toISOString() as Instant;

/** Milliseconds since 1970 (UTC) of a moment. */
export const epochMsOf = (instant: Instant): number => Date.parse(instant);

/** The date in Beijing of a moment (ISO text with its zone, or milliseconds since 1970); throws RangeError on a bad moment. */
export const localDateOf = (instant: string | number): LocalDate => {
  const epochMs = typeof instant === 'number' ? instant : Date.parse(instant);
  return localDate(new Date(epochMs + BEIJING_OFFSET_MS).toISOString().slice(0, 10));
};

/** The moment at which a date begins in Beijing (00:00, which is 16:00 UTC of the day before). */
export const startOfDay = (date: LocalDate): Instant => instantOf(Date.parse(date) - BEIJING_OFFSET_MS);

/** The date `days` later (earlier if negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days);

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
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

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
