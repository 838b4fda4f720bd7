import { compareFractions, fraction, type Fraction } from '../exact.ts';
import { countText } from './figures.ts';
import type { Step } from './outcome.ts';

/** 女职工劳动保护特别规定 7, in calendar days; Jiangsu prolongs the leave of a birth by 60 days. */
export const MATERNITY = {
  days: 98,
  ofThemBeforeBirth: 15,
  difficult: 15,
  eachMoreChild: 15,
  jiangsu: 60,
  miscarriage: { fromMonths: 4, before: 15, from: 42 },
} as const;

export type MaternityFacts = {
  /** Children born, from 1. */
  readonly births: number;
  readonly difficult: boolean;
  readonly jiangsu: boolean;
};

export type MaternityStep =
  | Step<'national', { readonly days: number }>
  | Step<'difficult', { readonly days: number }>
  | Step<'more-children', { readonly children: number; readonly days: number }>
  | Step<'jiangsu', { readonly days: number }>
  | Step<'miscarriage', { readonly months: string; readonly days: number }>;

export type Maternity = { readonly days: number; readonly steps: readonly MaternityStep[] };

/** Maternity leave after a birth, in calendar days. */
export const maternityLeave = ({ births, difficult, jiangsu }: MaternityFacts): Maternity => {
  const steps: MaternityStep[] = [{ what: 'national', facts: { days: MATERNITY.days }, source: 'maternity' }];
  if (difficult) steps.push({ what: 'difficult', facts: { days: MATERNITY.difficult }, source: 'maternity' });
  if (births > 1) steps.push({ what: 'more-children', facts: { children: births - 1, days: (births - 1) * MATERNITY.eachMoreChild }, source: 'maternity' });
  if (jiangsu) steps.push({ what: 'jiangsu', facts: { days: MATERNITY.jiangsu }, source: 'maternity-jiangsu' });
  return { days: steps.reduce((sum, { facts }) => sum + facts.days, 0), steps };
};

/** Leave after a miscarriage, by whole and part months of pregnancy: 15 days before the fourth is full, then 42. Not prolonged. */
export const miscarriageLeave = (pregnancyMonths: Fraction): Maternity => {
  const { fromMonths, before, from } = MATERNITY.miscarriage;
  const days = compareFractions(pregnancyMonths, fraction(fromMonths)) < 0 ? before : from;
  return { days, steps: [{ what: 'miscarriage', facts: { months: countText(pregnancyMonths), days }, source: 'maternity' }] };
};
