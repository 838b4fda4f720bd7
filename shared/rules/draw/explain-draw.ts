import type { Source, Step } from '../explanation.ts';
import type { Draw } from './draw.ts';

const METHOD: Source = { law: 'draw-1：名单和种子都公开，任何人可以重算', certainty: 'practice' };
const RANDOM: Source = { law: '国办发〔2015〕58号（双随机）', certainty: 'medium' };

export type DrawStep =
  | Step<'list', { readonly count: number; readonly listHash: string }>
  | Step<'keys', { readonly seed: string }>
  | Step<'size', { readonly count: number; readonly percent: number; readonly size: number }>
  | Step<'substitutes', { readonly withdrawn: number; readonly substitutes: number; readonly taken: number }>;

/** How a draw came about: the frozen list, the keys, how many are taken, and who stands in for whom withdrew. */
export const explainDraw = ({ listHash, size, order, taken }: Draw, seed: string, percent: number): DrawStep[] => {
  const having = (outcome: string): number => order.filter((entry) => entry.outcome === outcome).length;
  const withdrawn = having('withdrawn');
  return [
    { what: 'list', facts: { count: order.length, listHash }, source: METHOD },
    { what: 'keys', facts: { seed }, source: METHOD },
    { what: 'size', facts: { count: order.length, percent, size }, source: RANDOM },
    ...(withdrawn > 0 ? [{ what: 'substitutes', facts: { withdrawn, substitutes: having('substitute'), taken: taken.length }, source: METHOD } as const] : []),
  ];
};
