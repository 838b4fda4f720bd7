import { compareFractions, fraction, largerFraction, minus, times, type Fraction } from '../exact.ts';
import type { LocalDate } from '../dates.ts';
import type { Fen } from '../money.ts';
import { countText, toFen } from './figures.ts';
import { given, refuse, type Outcome, type Step } from './outcome.ts';
import { wholeMonthsWorked } from './service-months.ts';

/** fixed: 固定期限. open-ended: 无固定期限. task: 以完成一定工作任务为期限. part-time: 非全日制. */
export const CONTRACT_KINDS = ['fixed', 'open-ended', 'task', 'part-time'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** 劳动合同法 19: the longest probation in months for a term of at least `termMonths`, longest first; none below three months. */
export const PROBATION_LIMITS = [
  { termMonths: 36, probationMonths: 6 },
  { termMonths: 12, probationMonths: 2 },
  { termMonths: 3, probationMonths: 1 },
] as const;
const OPEN_ENDED_MONTHS = 6;

export type ProbationStep =
  | Step<'term', { readonly kind: ContractKind; readonly months: number | null }>
  | Step<'limit', { readonly months: number }>
  | Step<'agreed', { readonly months: string; readonly excess: string; readonly lawful: boolean }>;

export type Probation = { readonly maxMonths: number; readonly lawful: boolean; readonly excessMonths: Fraction; readonly steps: readonly ProbationStep[] };

export type ProbationFacts = {
  readonly kind: ContractKind;
  readonly start: LocalDate;
  /** The last day of the term, needed for a fixed one; ignored for the other kinds. */
  readonly end: LocalDate | null;
  readonly agreedMonths: Fraction;
};

/**
 * Whether a probation is within the limit of 劳动合同法 19 and 70. It is part of the term.
 * Errors: /end required (fixed term), /end ends-before-start.
 */
export const checkProbation = ({ kind, start, end, agreedMonths }: ProbationFacts): Outcome<Probation> => {
  if (kind === 'fixed' && end === null) return refuse('/end', 'required');
  if (end !== null && end < start) return refuse('/end', 'ends-before-start');
  const months = kind === 'fixed' && end !== null ? wholeMonthsWorked(start, end) : null;
  const byTerm = PROBATION_LIMITS.find(({ termMonths }) => months !== null && months >= termMonths)?.probationMonths ?? 0;
  const maxMonths = kind === 'open-ended' ? OPEN_ENDED_MONTHS : byTerm;
  const excessMonths = largerFraction(fraction(0), minus(agreedMonths, fraction(maxMonths)));
  const lawful = compareFractions(excessMonths, fraction(0)) === 0;
  return given({
    maxMonths,
    lawful,
    excessMonths,
    steps: [
      { what: 'term', facts: { kind, months }, source: kind === 'part-time' ? 'probation-part-time' : 'probation' },
      { what: 'limit', facts: { months: maxMonths }, source: kind === 'part-time' ? 'probation-part-time' : 'probation' },
      { what: 'agreed', facts: { months: countText(agreedMonths), excess: countText(excessMonths), lawful }, source: 'probation' },
    ],
  });
};

export type ProbationRepeatStep = Step<'once-only', { readonly previous: boolean; readonly agreedMonths: string }>;

/** One employer and one worker agree on a probation once only (劳动合同法 19 第二款); agreeing on none is always lawful. */
export const checkProbationRepeat = (facts: { readonly previousProbationSameEmployer: boolean; readonly agreedMonths: Fraction }) => {
  const { previousProbationSameEmployer: previous, agreedMonths } = facts;
  const step: ProbationRepeatStep = { what: 'once-only', facts: { previous, agreedMonths: countText(agreedMonths) }, source: 'probation' };
  return { lawful: !previous || compareFractions(agreedMonths, fraction(0)) === 0, steps: [step] };
};

export type ProbationExcessPayStep = Step<'excess-served', { readonly fullWageFen: Fen; readonly months: string; readonly amountFen: Fen }>;

/** Compensation for probation served beyond the limit, at the monthly wage after probation, besides what was paid (劳动合同法 83). */
export const probationExcessPay = (facts: { readonly fullWage: Fen; readonly excessMonthsServed: Fraction }) => {
  const compensation = toFen(times(fraction(facts.fullWage), facts.excessMonthsServed));
  const step: ProbationExcessPayStep = {
    what: 'excess-served',
    facts: { fullWageFen: facts.fullWage, months: countText(facts.excessMonthsServed), amountFen: compensation },
    source: 'probation-excess',
  };
  return { compensation, steps: [step] };
};
