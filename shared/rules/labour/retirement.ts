import type { Brand } from '../brand.ts';
import type { Step } from './outcome.ts';

/** A calendar month 'YYYY-MM', years 1900 to 9999. */
export type LocalMonth = Brand<string, 'LocalMonth'>;

/** Whether the text is a month. */
export const isLocalMonth = (text: string): text is LocalMonth => /^(19|[2-9]\d)\d\d-(0[1-9]|1[0-2])$/.test(text);

const indexOf = (month: LocalMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOfIndex = (index: number): LocalMonth => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as LocalMonth;

type Schedule = { readonly age: number; readonly bornFrom: LocalMonth; readonly everyMonths: number; readonly most: number };

/**
 * 办法 1: from January 2025 on, one month is added for every four (or two) months of birth, begun ones too, up to three years
 * (or five). `bornFrom` is the first month of birth with a delay: who reaches the former age in January 2025.
 */
export const RETIREMENT_SCHEDULES = {
  male: { age: 60, bornFrom: '1965-01' as LocalMonth, everyMonths: 4, most: 36 },
  female55: { age: 55, bornFrom: '1970-01' as LocalMonth, everyMonths: 4, most: 36 },
  female50: { age: 50, bornFrom: '1975-01' as LocalMonth, everyMonths: 2, most: 60 },
} as const satisfies Readonly<Record<string, Schedule>>;

export type RetirementType = keyof typeof RETIREMENT_SCHEDULES;

export type RetirementStep =
  | Step<'former-age', { readonly years: number; readonly month: LocalMonth }>
  | Step<'delay', { readonly everyMonths: number; readonly most: number; readonly months: number }>
  | Step<'retirement', { readonly month: LocalMonth; readonly years: number; readonly months: number }>;

export type Retirement = {
  readonly retireMonth: LocalMonth;
  readonly delayMonths: number;
  /** Age at retirement: whole years and months. */
  readonly age: { readonly years: number; readonly months: number };
  readonly steps: readonly RetirementStep[];
};

/** The month in which someone reaches the statutory retirement age. Births from 1900 to 2199. */
export const retirement = ({ birth, type }: { readonly birth: LocalMonth; readonly type: RetirementType }): Retirement => {
  const { age, bornFrom, everyMonths, most } = RETIREMENT_SCHEDULES[type];
  const after = indexOf(birth) - indexOf(bornFrom);
  const delayMonths = after < 0 ? 0 : Math.min(most, Math.floor(after / everyMonths) + 1);
  const former = indexOf(birth) + age * 12;
  const retireMonth = monthOfIndex(former + delayMonths);
  const reached = { years: age + Math.floor(delayMonths / 12), months: delayMonths % 12 };
  return {
    retireMonth,
    delayMonths,
    age: reached,
    steps: [
      { what: 'former-age', facts: { years: age, month: monthOfIndex(former) }, source: 'retirement' },
      { what: 'delay', facts: { everyMonths, most, months: delayMonths }, source: 'retirement' },
      { what: 'retirement', facts: { month: retireMonth, ...reached }, source: 'retirement' },
    ],
  };
};

/** 办法 2: least months of contribution for a pension: 15 years to 2029, six months more each year from 2030, 20 years from 2039. */
export const leastContributionMonths = (retirementYear: number): number => Math.min(240, 180 + 6 * Math.max(0, retirementYear - 2029));

/** 办法 3: at most three years earlier, never below the former age; at most three years later, if both sides agree. */
export const flexibleRetirement = (facts: { readonly birth: LocalMonth; readonly type: RetirementType }): { readonly earliest: LocalMonth; readonly latest: LocalMonth } => {
  const { retireMonth } = retirement(facts);
  const former = indexOf(facts.birth) + RETIREMENT_SCHEDULES[facts.type].age * 12;
  return { earliest: monthOfIndex(Math.max(former, indexOf(retireMonth) - 36)), latest: monthOfIndex(indexOf(retireMonth) + 36) };
};
