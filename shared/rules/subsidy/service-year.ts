import { addDays, addYears, dateOfParts, datePartsOf, earlierDate, laterDate, monthsBetweenWhole, type LocalDate } from '../dates.ts';

/** Rolling: from the agreement's first day to its anniversary. Calendar: the first year ends on 31 December. */
export type ServiceYearKind = 'rolling' | 'calendar';

/** Both days included. */
export type DatePeriod = { readonly from: LocalDate; readonly to: LocalDate };

/** The n-th service year (n ≥ 1) of a service that starts on `start`; years follow each other without gap or overlap. */
export const serviceYearPeriod = (start: LocalDate, n: number, kind: ServiceYearKind = 'rolling'): DatePeriod => {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not a service year: ${n}`);
  if (kind === 'rolling') return { from: addYears(start, n - 1), to: addDays(addYears(start, n), -1) };
  const year = datePartsOf(start).year + n - 1;
  return { from: n === 1 ? start : dateOfParts({ year, month: 1, day: 1 }), to: dateOfParts({ year, month: 12, day: 31 }) };
};

/** The number of the service year (1, 2, …) that holds a date; undefined before the start. */
export const serviceYearOf = (start: LocalDate, on: LocalDate, kind: ServiceYearKind = 'rolling'): number | undefined => {
  if (on < start) return undefined;
  const guess = datePartsOf(on).year - datePartsOf(start).year + 1;
  return serviceYearPeriod(start, guess, kind).from <= on ? guess : guess - 1;
};

/** Whole months (0 to 12) of a service year in which the service ran; both periods with both days included. */
export const wholeMonthsOfService = (serviceYear: DatePeriod, service: DatePeriod): number => {
  const from = laterDate(serviceYear.from, service.from);
  const to = earlierDate(serviceYear.to, service.to);
  return Math.min(12, Math.max(0, monthsBetweenWhole(from, addDays(to, 1))));
};
