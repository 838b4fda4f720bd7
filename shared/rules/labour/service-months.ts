import { addDays, addMonths, datePartsOf, monthsBetweenWhole, type LocalDate } from '../dates.ts';

/**
 * The last day of `months` whole months of which `first` is the first day: the day before the corresponding day, or the end of
 * a month that has no such day (民法典 202): a year from 29 February 2024 ends on 28 February 2025, not the day before.
 */
export const lastDayOfMonths = (first: LocalDate, months: number): LocalDate => {
  const corresponding = addMonths(first, months);
  return datePartsOf(corresponding).day === datePartsOf(first).day ? addDays(corresponding, -1) : corresponding;
};

/** The most whole months that fit between two days, both of them counted; 0 when `last` is before `first`. */
export const wholeMonthsWorked = (first: LocalDate, last: LocalDate): number => {
  if (last < first) return 0;
  const guess = monthsBetweenWhole(first, addDays(last, 1));
  return lastDayOfMonths(first, guess) > last ? guess - 1 : guess;
};
