import type { Brand } from '../brand.ts';

/** A calendar date 'YYYY-MM-DD' in Beijing time (Asia/Shanghai), years 1900 to 9999. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** A moment as UTC 'YYYY-MM-DDTHH:mm:ss.sssZ': one form only, so that text order is time order. */
export type Instant = Brand<string, 'Instant'>;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

export const DAY_MS = 86_400_000;
/** Beijing time has been UTC+8 without summer time since 1991-09-15; no earlier instant occurs here. */
export const BEIJING_OFFSET_MS = 8 * 3_600_000;
/** The character code of '0'. */
const ZERO = 48;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

// Deadlines count day by day: this arithmetic is what their speed hangs on, so no date is written as text and read again on the way.
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 1 to 12; 0 for any other number. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0));

const exists = ({ year, month, day }: DateParts): boolean =>
  Number.isInteger(year) && year >= 1900 && year <= 9999 && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);

/** Whether the text is a date that exists. */
export const isLocalDate = (text: string): text is LocalDate => {
  const match = DATE.exec(text);
  return match !== null && exists({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
};

/** Parses 'YYYY-MM-DD'; undefined when there is no such date. */
export const parseLocalDate = (text: string): LocalDate | undefined => (isLocalDate(text) ? text : undefined);

/** The date; throws RangeError when there is none: for constants and computed values, not for input. */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
};

const numberAt = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let index = from; index < to; index += 1) value = value * 10 + text.charCodeAt(index) - ZERO;
  return value;
};

/** Year, month (1–12) and day of a date. */
export const datePartsOf = (date: LocalDate): DateParts => ({ year: numberAt(date, 0, 4), month: numberAt(date, 5, 7), day: numberAt(date, 8, 10) });

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The date with these parts; throws RangeError when there is none. */
export const dateOfParts = (parts: DateParts): LocalDate => {
  const { year, month, day } = parts;
  if (!exists(parts)) throw new RangeError(`not a date: ${year}-${month}-${day}`);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;
};

/** The date in UTC of milliseconds since 1970. */
export const dateOfUtc = (epochMs: number): LocalDate => {
  const utc = new Date(epochMs);
  return dateOfParts({ year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() });
};

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
  return dateOfUtc(epochMs + BEIJING_OFFSET_MS);
};

/** The time of day in Beijing of a moment, HH:MM; throws RangeError on a bad moment. */
export const localTimeOf = (instant: string): string => new Date(Date.parse(instant) + BEIJING_OFFSET_MS).toISOString().slice(11, 16);
