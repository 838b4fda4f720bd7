import type { Source, Step } from '../explanation.ts';
import type { SizeAssessment, SizeInput, SizeReason, SizeResult } from './classify-size.ts';
import { sizeClass, type BoundedGrade, type Grade, type Indicator } from './size-table.ts';

const STANDARD: Source = { law: '工信部联企业〔2011〕300号；国统字〔2017〕213号', certainty: 'certain' };
const INDUSTRY: Source = { law: 'GB/T 4754-2017；国统字〔2017〕213号', certainty: 'certain' };

export type SizeStep =
  | Step<'class', { readonly code: string; readonly number: number; readonly name: string }>
  | Step<'bound', { readonly grade: BoundedGrade; readonly indicator: Indicator; readonly value: string | null; readonly bound: number; readonly met: boolean | null }>
  | Step<'grade', { readonly grade: Grade }>
  | Step<'range', { readonly best: Grade; readonly worst: Grade }>
  /** What class 其他未列明行业 would give, for the officer who decides. */
  | Step<'reference', { readonly best: Grade; readonly worst: Grade }>
  | Step<'needs-finer-code' | 'unknown-code' | 'letter-mismatch' | 'not-covered' | 'review', { readonly code: string }>;

const bounds = (reasons: readonly SizeReason[]): SizeStep[] => reasons.map(({ grade, indicator, value, bound, met }) => ({ what: 'bound', facts: { grade, indicator, value, bound, met }, source: STANDARD }));

const outcome = ({ grade, best, worst }: SizeAssessment): SizeStep =>
  grade === null ? { what: 'range', facts: { best, worst }, source: STANDARD } : { what: 'grade', facts: { grade }, source: STANDARD };

/** How a size class was found: the industry's class, each comparison from large down, and the outcome. */
export const explainSize = (result: SizeResult, { code }: Pick<SizeInput, 'code'>): SizeStep[] => {
  if (result.status === 'ok' || result.status === 'incomplete') {
    const { number, name } = sizeClass(result.class);
    return [{ what: 'class', facts: { code, number, name }, source: INDUSTRY }, ...bounds(result.reasons), outcome(result)];
  }
  const why: SizeStep = { what: result.status, facts: { code }, source: INDUSTRY };
  if (!('reference' in result)) return [why];
  const { best, worst, reasons } = result.reference;
  return [why, ...bounds(reasons), { what: 'reference', facts: { best, worst }, source: STANDARD }];
};
