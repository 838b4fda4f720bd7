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

export type ProbationWageFacts = {
  /** The wage agreed for the time after probation. */
  readonly contractWage: Fen | null;
  /** The lowest wage grade of the same post. */
  readonly lowestSamePost: Fen | null;
  readonly minimumWage: Fen;
  readonly paid: Fen;
};

export type ProbationWage = { readonly floor: Fen; readonly lawful: boolean; readonly steps: readonly ProbationWageStep[] };

/**
 * The least wage in probation: 80% of the contract's wage or 80% of the lowest wage of the post, and never below the minimum
 * wage. 实施条例 15 joins the two by 或者: not being below one of them suffices. Error: /contractWage required (neither known).
 */
export const checkProbationWage = ({ contractWage, lowestSamePost, minimumWage, paid }: ProbationWageFacts): Outcome<ProbationWage> => {
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
  const lawful = paid >= floor;
  steps.push(
    { what: 'minimum-wage', facts: { minimumFen: minimumWage }, source: 'probation-wage' },
    { what: 'floor', facts: { floorFen: floor, paidFen: paid, lawful }, source: 'probation-wage' },
  );
  return given({ floor, lawful, steps });
};
