import { fraction, times } from '../exact.ts';
import { fen, type Fen } from '../money.ts';
import { perMille, toFenDown } from './figures.ts';
import type { Step } from './outcome.ts';

/** 工资支付暂行规定 16: 20% of the month's wage. */
const SHARE = perMille(200);

export type DeductionStep =
  | Step<'share', { readonly wageFen: Fen; readonly shareFen: Fen }>
  | Step<'above-minimum-wage', { readonly minimumFen: Fen; readonly aboveFen: Fen }>
  | Step<'loss', { readonly lossFen: Fen; readonly deductFen: Fen }>;

/** The most that may be kept from a month's wage for a loss the worker caused: never above 20%, never leaving less than the minimum wage. */
export const deductionCap = ({ wage, loss, minimumWage }: { readonly wage: Fen; readonly loss: Fen; readonly minimumWage: Fen }) => {
  const share = toFenDown(times(fraction(wage), SHARE));
  const above = fen(Math.max(0, wage - minimumWage));
  const maxDeduct = fen(Math.min(share, above, loss));
  const steps: DeductionStep[] = [
    { what: 'share', facts: { wageFen: wage, shareFen: share }, source: 'deduction' },
    { what: 'above-minimum-wage', facts: { minimumFen: minimumWage, aboveFen: above }, source: 'deduction' },
    { what: 'loss', facts: { lossFen: loss, deductFen: maxDeduct }, source: 'deduction' },
  ];
  return { maxDeduct, steps };
};
