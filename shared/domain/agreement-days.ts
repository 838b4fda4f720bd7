import { addDays, addYears, localDate, type LocalDate } from '../rules/dates.ts';
import { serviceYearOf } from '../rules/subsidy/service-year.ts';

/** What of a signed agreement says how long it runs, and which years of the pair it counts. */
export interface AgreementDays {
  readonly terms: { readonly startsOn: string; readonly endsOn: string };
  readonly agreedEnd?: string | undefined;
  readonly endedOn?: string | undefined;
  readonly yearsBefore?: number | undefined;
  readonly yearsOpened: number;
}

/** The last day of service: as the term says, as both agreed since, or on which the agreement was ended before. */
export const lastDayOf = ({ terms: { endsOn }, agreedEnd, endedOn }: Omit<AgreementDays, 'yearsOpened'>): string =>
  [endsOn, agreedEnd ?? endsOn, endedOn ?? endsOn].reduce((earliest, day) => (day < earliest ? day : earliest));

/** Service years that an agreement begins, from its first day to its last; a part of one counts as one. */
export const yearsIn = (agreement: AgreementDays): number => serviceYearOf(localDate(agreement.terms.startsOn), localDate(lastDayOf(agreement))) ?? 0;

/** Service years of the pair up to the end of this agreement. */
export const yearsThrough = (agreement: AgreementDays): number => (agreement.yearsBefore ?? 0) + yearsIn(agreement);

/** Years of one pair that can be subsidised, policy 二（一）. */
export const SUBSIDISED_YEARS = 3;

/**
 * The service year (rolling from the agreement's first day, counted on from the pair's earlier ones) whose evaluation is to be
 * opened next: its first day and the last day served in it; undefined after the third year or when the agreement has no further day.
 */
export const nextServiceYear = (agreement: AgreementDays): { year: number; from: LocalDate; to: LocalDate } | undefined => {
  const year = agreement.yearsOpened + 1;
  const from = addYears(localDate(agreement.terms.startsOn), year - 1 - (agreement.yearsBefore ?? 0));
  const lastDay = lastDayOf(agreement);
  if (year > SUBSIDISED_YEARS || from > lastDay) return undefined;
  const yearEnd = addDays(addYears(from, 1), -1);
  return { year, from, to: yearEnd <= lastDay ? yearEnd : localDate(lastDay) };
};
