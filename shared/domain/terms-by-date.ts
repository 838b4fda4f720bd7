import { addDays, daysBetween, localDate, type LocalDate } from '../rules/dates.ts';
import type { AmendedTerms, Suspension } from './in-force.ts';
import type { ServiceItem } from './service-items.ts';
import type { Terms } from './terms.ts';

/** First and last day, both included. */
export interface ServicePeriod {
  readonly from: string;
  readonly to: string;
}

/** What of an agreement says which terms hold on which day. */
export interface TermsByDate {
  readonly terms: Pick<Terms, 'items'>;
  readonly amended?: readonly AmendedTerms[] | undefined;
  readonly suspensions?: readonly Suspension[] | undefined;
}

/** The terms of a day: those last agreed with effect by then. */
export const termsOn = ({ terms, amended = [] }: Pick<TermsByDate, 'terms' | 'amended'>, day: string): Pick<Terms, 'items'> => amended.filter(({ from }) => from <= day).at(-1) ?? terms;

/** The suspension that a day lies in. */
export const suspensionOn = ({ suspensions = [] }: Pick<TermsByDate, 'suspensions'>, day: string): Suspension | undefined => suspensions.find(({ from, to }) => from <= day && day <= to);

/** Times a year agreed for each of the ten items; several rows of one item add up. */
export const agreedTimes = (terms: Pick<Terms, 'items'>): Map<ServiceItem, number> => {
  const times = new Map<ServiceItem, number>();
  for (const { item, timesPerYear } of terms.items) times.set(item, (times.get(item) ?? 0) + timesPerYear);
  return times;
};

/** Days in a row on which service is owed under the same terms. */
export interface Stretch {
  readonly from: LocalDate;
  readonly days: number;
  readonly times: ReadonlyMap<ServiceItem, number>;
}

/** A period in stretches of the same terms, in order; suspended days are in none. */
export const stretchesOf = (agreement: TermsByDate, { from, to }: ServicePeriod): Stretch[] => {
  const { amended = [], suspensions = [] } = agreement;
  const begins = [...amended.map((change) => change.from), ...suspensions.flatMap((pause) => [pause.from, addDays(localDate(pause.to), 1)])];
  const cuts = [...new Set([from, ...begins.filter((day) => from < day && day <= to)])].sort().map(localDate);
  const end = addDays(localDate(to), 1);
  return cuts.flatMap((first, index) => {
    const days = daysBetween(first, cuts[index + 1] ?? end);
    return days > 0 && !suspensionOn(agreement, first) ? [{ from: first, days, times: agreedTimes(termsOn(agreement, first)) }] : [];
  });
};

/** Days of a period on which no service is owed. */
export const suspendedDays = (agreement: TermsByDate, period: ServicePeriod): number =>
  daysBetween(localDate(period.from), addDays(localDate(period.to), 1)) - stretchesOf(agreement, period).reduce((sum, { days }) => sum + days, 0);
