import { addDays, daysBetween, localDate, localDateOf } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { Period, Qualification } from './qualification.ts';

/** More than an agency has in decades of yearly renewal. */
const MOST = 60;
const before = (day: string): string => addDays(localDate(day), -1);
const after = (day: string): string => addDays(localDate(day), 1);

/** The periods with one more; those that touch or overlap become one. */
export const withPeriod = (periods: readonly Period[] | undefined, period: { readonly from: string; readonly to: string }): Period[] =>
  [...(periods ?? []), period]
    .sort((a, b) => a.from.localeCompare(b.from))
    .reduce<Period[]>((merged, { from, to }) => {
      const last = merged.at(-1);
      if (!last || (last.to !== undefined && from > after(last.to))) return [...merged, { from, ...(to !== undefined && { to }) }];
      return [...merged.slice(0, -1), { from: last.from, ...(last.to !== undefined && to !== undefined && { to: last.to > to ? last.to : to }) }];
    }, [])
    .slice(-MOST);

/** A period begins that ends nobody knows when. */
export const begun = (periods: readonly Period[] | undefined, from: string, reason?: string): Period[] => [...(periods ?? []), { from, ...(reason && { reason }) }].slice(-MOST);

/** The open period ends the day before; one that would not have lasted a day never was. */
export const ended = (periods: readonly Period[] | undefined, on: string): Period[] =>
  (periods ?? []).flatMap((period) => (period.to !== undefined ? [period] : period.from === on ? [] : [{ ...period, to: before(on) }]));

export const gapCauses = ['not-verified', 'lapsed', 'suspended', 'short-staffed'] as const;

/** Days of a year on which an agency did not meet the conditions of policy 二（二）, and why. */
export interface Gap {
  readonly cause: (typeof gapCauses)[number];
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

const gap = (cause: Gap['cause'], from: string, to: string): Gap[] => (from <= to ? [{ cause, from, to, days: daysBetween(localDate(from), localDate(to)) + 1 }] : []);
const within = (cause: Gap['cause'], periods: readonly Period[] | undefined, { from, to }: { readonly from: string; readonly to: string }): Gap[] =>
  (periods ?? []).flatMap((period) => gap(cause, period.from > from ? period.from : from, period.to === undefined || period.to > to ? to : period.to));

type Kept = Pick<Qualification, 'status' | 'decided' | 'createdAt' | 'validUntil' | 'verifiedPeriods' | 'suspensions' | 'shortages'>;

/** The days that verifications cover; of a file written before periods were kept, from its decision until its end. */
export const verifiedPeriodsOf = ({ status, decided, createdAt, validUntil, verifiedPeriods }: Pick<Kept, 'status' | 'decided' | 'createdAt' | 'validUntil' | 'verifiedPeriods'>): readonly Period[] => {
  if (verifiedPeriods) return verifiedPeriods;
  return status === 'verified' || status === 'suspended' || status === 'lapsed' ? [{ from: localDateOf(decided?.at ?? createdAt), ...(validUntil !== undefined && { to: validUntil }) }] : [];
};

/** Every gap in a period, in the order of days: what no verification covered, suspensions, and days with too few staff. */
export const gapsIn = (file: Kept | undefined, period: { readonly from: string; readonly to: string }): Gap[] => {
  const covered = file ? [...verifiedPeriodsOf(file)].sort((a, b) => a.from.localeCompare(b.from)) : [];
  const first = covered[0]?.from;
  const uncovered = (from: string, to: string): Gap[] => gap(first === undefined || to < first ? 'not-verified' : 'lapsed', from, to < period.to ? to : period.to);
  const found: Gap[] = [];
  let reached = period.from;
  for (const { from, to } of covered) {
    if (from > reached) found.push(...uncovered(reached, before(from)));
    const past = after(to === undefined || to > period.to ? period.to : to);
    if (past > reached) reached = past;
  }
  found.push(...uncovered(reached, period.to));
  return [...found, ...within('suspended', file?.suspensions, period), ...within('short-staffed', file?.shortages, period)].sort((a, b) => a.from.localeCompare(b.from));
};

/** Gaps by what the ruleset makes of them: those that stand in the way of the year's subsidy, and those that a reviewer weighs. */
export const judgeGaps = (gaps: readonly Gap[], { qualification: { gapInYear, shortStaffDays } }: Ruleset): { readonly barring: Gap[]; readonly noted: Gap[] } => {
  const short = gaps.filter(({ cause }) => cause === 'short-staffed').reduce((sum, { days }) => sum + days, 0);
  const bars = ({ cause }: Gap): boolean => gapInYear === 'refused' && (cause !== 'short-staffed' || short > shortStaffDays);
  return { barring: gaps.filter(bars), noted: gaps.filter((one) => !bars(one)) };
};
