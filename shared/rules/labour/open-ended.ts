import { compareFractions, fraction, type Fraction } from '../exact.ts';
import { countText } from './figures.ts';
import type { Step } from './outcome.ts';

/** 劳动合同法 14 第二款; extension: 法释〔2025〕12号 10. */
export const OPEN_ENDED_RULE = { years: 10, fixedTerms: 2, extensionMonths: 12 } as const;

/** renew: raises or accepts renewal. open-ended: asks for such a contract. fixed: asks for a fixed term. leave: does not renew. */
export const WORKER_WISHES = ['renew', 'open-ended', 'fixed', 'leave'] as const;
export type WorkerWish = (typeof WORKER_WISHES)[number];

export type OpenEndedFacts = {
  /** Fixed terms in a row with this employer that have run out, since 2008. */
  readonly fixedTermsDone: number;
  readonly workerWants: WorkerWish;
  /** 第三十九条 or 第四十条第一项、第二项 applies to the worker. */
  readonly fault: boolean;
  /** Months, in sum, by which the parties agreed to prolong a term that has run out. */
  readonly extensionMonths: Fraction;
  /** A term renewed by its own clause has run out. */
  readonly renewedByClause: boolean;
  /** The employer's name on the contract changed while the work stayed, or renewal was evaded otherwise, and the term has run out. */
  readonly evaded: boolean;
  /** Years without interruption with this employer. */
  readonly continuousYears: Fraction;
};

export type OpenEndedStep =
  | Step<'worker-wish', { readonly wish: WorkerWish; readonly counts: boolean }>
  | Step<'ten-years', { readonly years: string; readonly limit: number; readonly met: boolean }>
  | Step<'counted-as-second-term', { readonly extensionMonths: string; readonly renewedByClause: boolean; readonly evaded: boolean }>
  | Step<'two-terms', { readonly terms: number; readonly limit: number; readonly fault: boolean; readonly met: boolean }>;

export type OpenEnded = { readonly mustOfferOpenEnded: boolean; readonly steps: readonly OpenEndedStep[] };

/**
 * Whether the next contract has to be open-ended (劳动合同法 14). After ten years fault does not matter; after two terms it
 * does. 14 第二款第二项 (first contracts, reforms of state enterprises) needs the same ten years and adds nothing here.
 */
export const mustOfferOpenEnded = (facts: OpenEndedFacts): OpenEnded => {
  const { fixedTermsDone, workerWants: wish, fault, extensionMonths, renewedByClause, evaded, continuousYears } = facts;
  const counts = wish === 'renew' || wish === 'open-ended';
  const steps: OpenEndedStep[] = [{ what: 'worker-wish', facts: { wish, counts }, source: 'open-ended' }];

  const tenYears = compareFractions(continuousYears, fraction(OPEN_ENDED_RULE.years)) >= 0;
  steps.push({ what: 'ten-years', facts: { years: countText(continuousYears), limit: OPEN_ENDED_RULE.years, met: tenYears }, source: 'open-ended' });

  const extended = compareFractions(extensionMonths, fraction(OPEN_ENDED_RULE.extensionMonths)) >= 0;
  const secondByLaw = fixedTermsDone === 1 && (extended || renewedByClause || evaded);
  if (secondByLaw) steps.push({ what: 'counted-as-second-term', facts: { extensionMonths: countText(extensionMonths), renewedByClause, evaded }, source: 'two-terms' });
  const terms = secondByLaw ? OPEN_ENDED_RULE.fixedTerms : fixedTermsDone;
  const twoTerms = terms >= OPEN_ENDED_RULE.fixedTerms && !fault;
  steps.push({ what: 'two-terms', facts: { terms, limit: OPEN_ENDED_RULE.fixedTerms, fault, met: twoTerms }, source: 'open-ended' });
  return { mustOfferOpenEnded: counts && (tenYears || twoTerms), steps };
};
