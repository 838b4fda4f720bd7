import { fraction, largerFraction, times, type Fraction } from '../exact.ts';
import type { Fen } from '../money.ts';
import { perMille, smallerFraction, toFen, toFenUp } from './figures.ts';
import { given, refuse, type Outcome, type Step } from './outcome.ts';

/** 劳动合同法 20: 80% */
const SHARE = perMille(800);

export type ProbationWageStep =
  | Step<'share-of-contract', { readonly wageFen: Fen; readonly shareFen: Fen }>
  | Step<'share-of-lowest', { readonly wageFen: Fen; readonly shareFen: Fen }>
  | Step<'either-suffices', { readonly shareFen: Fen }>
  | Step<'minimum-wage', { readonly minimumFen: Fen }>
  | Step<'floor', { readonly floorFen: Fen; readonly paidFen: Fen; readonly lawful: boolean }>;

export type LeastProbationWageFacts = {
  /** The wage agreed for the time after probation. */
  readonly contractWage: Fen | null;
  /** The lowest wage grade of the same post. */
  readonly lowestSamePost: Fen | null;
  readonly minimumWage: Fen;
};
export type ProbationWageFacts = LeastProbationWageFacts & { readonly paid: Fen };

export type LeastProbationWage = { readonly floor: Fen; readonly steps: readonly ProbationWageStep[] };
export type ProbationWage = LeastProbationWage & { readonly lawful: boolean };

/**
 * The least wage in probation: 80% of the contract's wage or 80% of the lowest wage of the post, and never below the minimum
 * wage. 实施条例 15 joins the two by 或者: not being below one of them suffices. Error: /contractWage required (neither known).
 */
export const leastProbationWage = ({ contractWage, lowestSamePost, minimumWage }: LeastProbationWageFacts): Outcome<LeastProbationWage> => {
  const steps: ProbationWageStep[] = [];
  const shares: Fraction[] = [];
  const share = (what: 'share-of-contract' | 'share-of-lowest', wage: Fen | null): void => {
    if (wage === null) return;
    const exact = times(fraction(wage), SHARE);
    shares.push(exact);
    steps.push({ what, facts: { wageFen: wage, shareFen: toFen(exact) }, source: 'probation-wage' });
  };
  share('share-of-contract', contractWage);
  share('share-of-lowest', lowestSamePost);
  const [first, second] = shares;
  if (first === undefined) return refuse('/contractWage', 'required');
  const least = second === undefined ? first : smallerFraction(first, second);
  if (second !== undefined) steps.push({ what: 'either-suffices', facts: { shareFen: toFen(least) }, source: 'probation-wage' });
  const floor = toFenUp(largerFraction(least, fraction(minimumWage)));
  steps.push({ what: 'minimum-wage', facts: { minimumFen: minimumWage }, source: 'probation-wage' });
  return given({ floor, steps });
};

/** Whether a wage paid in probation is at least the least one. Error: as `leastProbationWage`. */
export const checkProbationWage = ({ paid, ...facts }: ProbationWageFacts): Outcome<ProbationWage> => {
  const least = leastProbationWage(facts);
  if (!least.ok) return least;
  const { floor, steps } = least.value;
  const lawful = paid >= floor;
  return given({ floor, lawful, steps: [...steps, { what: 'floor', facts: { floorFen: floor, paidFen: paid, lawful }, source: 'probation-wage' }] });
};
