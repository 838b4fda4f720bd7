import { compareFractions, fraction, times, type Fraction } from '../exact.ts';
import type { Fen } from '../money.ts';
import { countText, toFen } from './figures.ts';
import { given, refuse, type Outcome, type Step } from './outcome.ts';

/** 人社部发〔2025〕2号: 21.75 paid days a month, eight hours a day. */
const PAID_DAYS = fraction(4, 87);
const HOURS_PER_DAY = 8;

/** 劳动法 44: least rates in percent. On rest days only if no other day off is given. */
export const OVERTIME_PERCENT = { workday: 150, restDay: 200, statutoryHoliday: 300 } as const;
/** 劳动法 41: hours of prolonged working time. Hours above are unlawful and paid all the same. */
export const OVERTIME_LIMITS = { usualHoursPerDay: 1, hoursPerDay: 3, hoursPerMonth: 36 } as const;

/** The exact wage of a day, in fen: the month's divided by 21.75. */
export const dayWageOf = (monthWage: Fen): Fraction => times(fraction(monthWage), PAID_DAYS);

export type OvertimeStep =
  | Step<'day-wage', { readonly monthWageFen: Fen; readonly dayWageFen: Fen }>
  | Step<'hour-wage', { readonly hourWageFen: Fen }>
  | Step<'pay', { readonly rate: string; readonly hours: string; readonly payFen: Fen }>
  | Step<'above-monthly-limit', { readonly hours: string; readonly limit: number }>;

export type OvertimeFacts = {
  readonly monthWage: Fen;
  /** Times the hourly wage: 3/2, 2, 3, or more where the contract gives more. */
  readonly rate: Fraction;
  readonly hours: Fraction;
};

export type Overtime = { readonly dayWage: Fen; readonly hourWage: Fen; readonly pay: Fen; readonly steps: readonly OvertimeStep[] };

/** Overtime pay of one month, besides the monthly wage; rounded once, at the end. Error: /rate too-small (below the law's 150%). */
export const overtimePay = ({ monthWage, rate, hours }: OvertimeFacts): Outcome<Overtime> => {
  if (compareFractions(rate, fraction(OVERTIME_PERCENT.workday, 100)) < 0) return refuse('/rate', 'too-small');
  const day = dayWageOf(monthWage);
  const hour = times(day, fraction(1, HOURS_PER_DAY));
  const [dayWage, hourWage, pay] = [toFen(day), toFen(hour), toFen(times(times(hour, rate), hours))];
  const steps: OvertimeStep[] = [
    { what: 'day-wage', facts: { monthWageFen: monthWage, dayWageFen: dayWage }, source: 'day-wage' },
    { what: 'hour-wage', facts: { hourWageFen: hourWage }, source: 'day-wage' },
    { what: 'pay', facts: { rate: countText(rate), hours: countText(hours), payFen: pay }, source: 'overtime' },
  ];
  if (compareFractions(hours, fraction(OVERTIME_LIMITS.hoursPerMonth)) > 0) {
    steps.push({ what: 'above-monthly-limit', facts: { hours: countText(hours), limit: OVERTIME_LIMITS.hoursPerMonth }, source: 'overtime-limit' });
  }
  return given({ dayWage, hourWage, pay, steps });
};
