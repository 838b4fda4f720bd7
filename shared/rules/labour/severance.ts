import { fraction, plus, times } from '../exact.ts';
import { laterDate, localDate, type LocalDate } from '../dates.ts';
import { fen, type Fen } from '../money.ts';
import { countText, toFen } from './figures.ts';
import { given, refuse, type Outcome, type Step } from './outcome.ts';
import { lastDayOfMonths, wholeMonthsWorked } from './service-months.ts';
import { SEVERANCE_REASONS, type SeverancePay, type SeveranceReason } from './severance-reasons.ts';

/** 劳动合同法 47 第二款: above three times the local average wage, three times it is paid, for twelve years at most. */
export const SEVERANCE_CAP = { times: 3, years: 12 } as const;
/** 劳动合同法 97 第三款: years for 经济补偿 count from the day on which the law took effect. */
const IN_FORCE = localDate('2008-01-01');

export type SeveranceFacts = {
  readonly start: LocalDate;
  /** The last day of the employment, counted as worked. */
  readonly lastDay: LocalDate;
  readonly reason: SeveranceReason;
  /** Average monthly wage due (应得工资, with bonuses and allowances) of the last twelve months, or of those worked if fewer. */
  readonly averageWage: Fen;
  /** 设区的市 or its superior's published average monthly wage of the year before, above zero; null if not known: no cap is then applied. */
  readonly localAverage: Fen | null;
  readonly minimumWage: Fen;
  /** Wage of the month before the end: needed for N+1 only. */
  readonly lastMonthWage: Fen | null;
};

export type SeveranceStep =
  | Step<'reason', { readonly reason: SeveranceReason; readonly pay: SeverancePay; readonly article: string }>
  | Step<'before-2008', { readonly start: LocalDate; readonly countedFrom: LocalDate }>
  | Step<'service', { readonly from: LocalDate; readonly lastDay: LocalDate; readonly wholeYears: number; readonly moreMonths: number; readonly moreDays: boolean; readonly months: string }>
  | Step<'minimum-wage', { readonly averageFen: Fen; readonly minimumFen: Fen }>
  | Step<'three-times', { readonly wageFen: Fen; readonly limitFen: Fen; readonly above: boolean }>
  /** The average wage is not known: three times of it would be the limit. */
  | Step<'three-times-unknown', { readonly wageFen: Fen }>
  | Step<'twelve-years', { readonly months: string; readonly limit: number }>
  | Step<'compensation', { readonly months: string; readonly monthWageFen: Fen; readonly amountFen: Fen }>
  | Step<'notice-wage', { readonly lastMonthFen: Fen; readonly amountFen: Fen }>
  | Step<'double', { readonly amountFen: Fen }>
  | Step<'nothing-due', { readonly article: string }>
  | Step<'officer-decides', { readonly article: string }>;

export type Severance = {
  readonly pay: SeverancePay;
  /** Months of wage that the service counts for, in halves: 7 is three and a half. */
  readonly halfMonths: number;
  readonly monthWage: Fen;
  /** The wage is above three times the local average. */
  readonly capped: boolean;
  /** null where an officer has to decide. */
  readonly total: Fen | null;
  /** Service before 2008 follows the rules of its time, which are not computed here (97), or the law leaves the case open. */
  readonly manualReview: boolean;
  readonly steps: readonly SeveranceStep[];
};

/** 47 第一款: a month for each year; six months and more count as a year, less as half a month. */
const service = (from: LocalDate, lastDay: LocalDate) => {
  const months = wholeMonthsWorked(from, lastDay);
  const [wholeYears, moreMonths] = [Math.floor(months / 12), months % 12];
  const moreDays = lastDayOfMonths(from, months) < lastDay;
  const rest = moreMonths >= 6 ? 2 : moreMonths > 0 || moreDays ? 1 : 0;
  return { wholeYears, moreMonths, moreDays, halfMonths: wholeYears * 2 + rest };
};

const monthsText = (halfMonths: number): string => countText(fraction(halfMonths, 2));

/**
 * What is due when an employment ends (劳动合同法 40, 46, 47, 87, 97; 实施条例 20, 25, 27), with every step. Service before
 * 2008 counts for 2N only. Where nothing is due, months and wage still say what the service would count for.
 * Errors: /lastDay ends-before-start; /lastMonthWage required (N+1 without the wage of the last month).
 */
export const computeSeverance = (facts: SeveranceFacts): Outcome<Severance> => {
  const { start, lastDay, reason, averageWage, localAverage, minimumWage, lastMonthWage } = facts;
  if (lastDay < start) return refuse('/lastDay', 'ends-before-start');
  const { pay, law: article } = SEVERANCE_REASONS[reason];
  if (pay === 'N+1' && lastMonthWage === null) return refuse('/lastMonthWage', 'required');
  const steps: SeveranceStep[] = [{ what: 'reason', facts: { reason, pay, article }, source: pay === '2N' ? 'unlawful-dismissal' : 'severance-reason' }];

  const countedFrom = pay === '2N' ? start : laterDate(start, IN_FORCE);
  const before2008 = start < IN_FORCE;
  if (before2008) steps.push({ what: 'before-2008', facts: { start, countedFrom }, source: pay === '2N' ? 'unlawful-years' : 'before-2008' });
  const { halfMonths: served, ...worked } = service(countedFrom, lastDay);
  steps.push({ what: 'service', facts: { from: countedFrom, lastDay, ...worked, months: monthsText(served) }, source: 'severance-years' });

  const floored = fen(Math.max(averageWage, minimumWage));
  if (floored > averageWage) steps.push({ what: 'minimum-wage', facts: { averageFen: averageWage, minimumFen: minimumWage }, source: 'month-wage' });
  const limit = localAverage === null ? null : fen(localAverage * SEVERANCE_CAP.times);
  const capped = limit !== null && floored > limit;
  const monthWage = capped ? limit : floored;
  steps.push(limit === null
    ? { what: 'three-times-unknown', facts: { wageFen: floored }, source: 'severance-cap' }
    : { what: 'three-times', facts: { wageFen: floored, limitFen: limit, above: capped }, source: 'severance-cap' });
  const halfMonths = capped ? Math.min(served, SEVERANCE_CAP.years * 2) : served;
  if (halfMonths < served) steps.push({ what: 'twelve-years', facts: { months: monthsText(served), limit: SEVERANCE_CAP.years }, source: 'severance-cap' });

  const compensation = times(fraction(monthWage), fraction(halfMonths, 2));
  const done = (total: Fen | null, ...last: readonly SeveranceStep[]) =>
    given({ pay, halfMonths, monthWage, capped, total, manualReview: before2008 || pay === 'manual', steps: [...steps, ...last] });
  const base: SeveranceStep = { what: 'compensation', facts: { months: monthsText(halfMonths), monthWageFen: monthWage, amountFen: toFen(compensation) }, source: 'severance-years' };
  switch (pay) {
    case 'none':
      return done(fen(0), { what: 'nothing-due', facts: { article }, source: 'severance-reason' });
    case 'manual':
      return done(null, { what: 'officer-decides', facts: { article }, source: 'severance-reason' });
    case 'N':
      return done(toFen(compensation), base);
    case 'N+1': {
      const lastMonth = lastMonthWage ?? fen(0);
      const total = toFen(plus(compensation, fraction(lastMonth)));
      return done(total, base, { what: 'notice-wage', facts: { lastMonthFen: lastMonth, amountFen: total }, source: 'notice-wage' });
    }
    case '2N': {
      const total = toFen(times(compensation, fraction(2)));
      return done(total, base, { what: 'double', facts: { amountFen: total }, source: 'unlawful-dismissal' });
    }
  }
};
