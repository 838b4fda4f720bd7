import { compareFractions, fraction, times, type Fraction } from '../exact.ts';
import { dateOfParts, datePartsOf, daysBetween, type LocalDate } from '../dates.ts';
import type { Fen } from '../money.ts';
import { countText, toFen, wholePart } from './figures.ts';
import { given, refuse, type Outcome, type Step } from './outcome.ts';
import { dayWageOf } from './overtime.ts';

/** 年休假条例 3: days by years of work in all, with any employer; longest first, none below a year. */
export const ANNUAL_LEAVE_TABLE = [
  { years: 20, days: 15, forfeitSickMonths: 4 },
  { years: 10, days: 10, forfeitSickMonths: 3 },
  { years: 1, days: 5, forfeitSickMonths: 2 },
] as const;
/** 实施办法 5, 12: also in leap years. */
const DAYS_OF_YEAR = 365;
/** 年休假条例 4 (三). */
const FORFEIT_PERSONAL_DAYS = 20;
/** 年休假条例 5: three times the day's wage, the ordinary wage included. */
const UNUSED_TIMES = 3;

const rowOf = (totalYears: Fraction) => ANNUAL_LEAVE_TABLE.find(({ years }) => compareFractions(totalYears, fraction(years)) >= 0);

export type AnnualLeaveStep = Step<'years', { readonly years: string; readonly days: number }>;

const yearsStep = (totalYears: Fraction, days: number): AnnualLeaveStep => ({ what: 'years', facts: { years: countText(totalYears), days }, source: 'annual-leave' });

/** Days of paid leave in a whole year, rest days and statutory holidays not counted (年休假条例 3). */
export const annualLeave = ({ totalYears }: { readonly totalYears: Fraction }) => {
  const days = rowOf(totalYears)?.days ?? 0;
  return { days, steps: [yearsStep(totalYears, days)] };
};

export type AnnualLeaveProrataStep = AnnualLeaveStep | Step<'share-of-year', { readonly calendarDays: number; readonly of: number; readonly days: number }>;

const endOfYear = (date: LocalDate): LocalDate => dateOfParts({ year: datePartsOf(date).year, month: 12, day: 31 });
const shareOfYear = (calendarDays: number, days: number): number => wholePart(fraction(calendarDays * days, DAYS_OF_YEAR));

/** Leave in the year of joining: by the calendar days from the first day on; a part of a day gives none (实施办法 5). */
export const annualLeaveOnJoining = ({ join, totalYears }: { readonly join: LocalDate; readonly totalYears: Fraction }) => {
  const wholeYear = annualLeave({ totalYears }).days;
  const remainingDays = daysBetween(join, endOfYear(join)) + 1;
  const days = shareOfYear(remainingDays, wholeYear);
  const steps: AnnualLeaveProrataStep[] = [
    yearsStep(totalYears, wholeYear),
    { what: 'share-of-year', facts: { calendarDays: remainingDays, of: DAYS_OF_YEAR, days }, source: 'annual-leave-join' },
  ];
  return { remainingDays, days, steps };
};

export type AnnualLeaveExitFacts = {
  readonly lastDay: LocalDate;
  /** The first day with this employer; null where that was before the year of the last day. */
  readonly join: LocalDate | null;
  readonly totalYears: Fraction;
  /** Whole days. */
  readonly taken: number;
};

/**
 * Days to be paid when the employment ends in the year: by the calendar days of the year with this employer (在本单位已过日历天数),
 * less those taken; never negative, for days taken beyond are not claimed back (实施办法 12).
 * Error: /lastDay ends-before-start.
 */
export const annualLeaveOnExit = ({ lastDay, join, totalYears, taken }: AnnualLeaveExitFacts): Outcome<{ readonly passedDays: number; readonly days: number }> => {
  if (join !== null && lastDay < join) return refuse('/lastDay', 'ends-before-start');
  const newYear = dateOfParts({ year: datePartsOf(lastDay).year, month: 1, day: 1 });
  const passedDays = daysBetween(join !== null && join > newYear ? join : newYear, lastDay) + 1;
  return given({ passedDays, days: Math.max(0, shareOfYear(passedDays, annualLeave({ totalYears }).days) - taken) });
};

/** Whether the year's leave is forfeited by other paid absence (年休假条例 4 (二)–(五); schools' holidays are (一)). */
export const annualLeaveForfeited = (facts: { readonly totalYears: Fraction; readonly paidPersonalDays: number; readonly sickMonths: Fraction }): boolean => {
  const row = rowOf(facts.totalYears);
  return facts.paidPersonalDays >= FORFEIT_PERSONAL_DAYS || (row !== undefined && compareFractions(facts.sickMonths, fraction(row.forfeitSickMonths)) >= 0);
};

export type AnnualLeavePayStep =
  | Step<'day-wage', { readonly monthWageFen: Fen; readonly dayWageFen: Fen }>
  | Step<'unused-days', { readonly days: string; readonly times: number; readonly totalFen: Fen }>
  | Step<'already-paid', { readonly includedFen: Fen; readonly extraFen: Fen }>;

/**
 * Pay for leave not taken at the employer's wish: 300% of the day's wage, of which the monthly wage already holds 100%.
 * `monthWage` is the average of the twelve months before, overtime pay left out (实施办法 10, 11).
 */
export const annualLeavePay = ({ monthWage, unusedDays }: { readonly monthWage: Fen; readonly unusedDays: Fraction }) => {
  const day = dayWageOf(monthWage);
  const timesDay = (factor: number): Fen => toFen(times(times(day, unusedDays), fraction(factor)));
  const [dayWage, total, included, extra] = [toFen(day), timesDay(UNUSED_TIMES), timesDay(1), timesDay(UNUSED_TIMES - 1)];
  const steps: AnnualLeavePayStep[] = [
    { what: 'day-wage', facts: { monthWageFen: monthWage, dayWageFen: dayWage }, source: 'day-wage' },
    { what: 'unused-days', facts: { days: countText(unusedDays), times: UNUSED_TIMES, totalFen: total }, source: 'annual-leave-pay' },
    { what: 'already-paid', facts: { includedFen: included, extraFen: extra }, source: 'annual-leave-pay' },
  ];
  return { dayWage, total, included, extra, steps };
};
