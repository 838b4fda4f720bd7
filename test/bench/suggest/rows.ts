import type { Offer } from '../../../shared/domain/offer.ts';
import { manners, serviceItems } from '../../../shared/domain/service-items.ts';
import { suggest, type Wishes } from '../../../shared/domain/suggestion.ts';
import { callMs } from '../rules/measure.ts';
import { times, type Row } from '../row.ts';

const BOOTHS = 60;
const ENTERPRISES = 800;
const BAR_MS = 1000;

/** The same figures in every run: a generator of 32 bits (Numerical Recipes). */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const someItems = (next: (below: number) => number) => {
  const chosen = serviceItems.filter(() => next(2) === 0);
  return chosen.length > 0 ? chosen : serviceItems.slice(0, 1);
};

/** Offers of all kinds: two to ten items, a fifth of the fees to be agreed, a third of the agencies new. */
const hall = () => {
  const next = numbers(60);
  return Array.from({ length: BOOTHS }, (_, index) => {
    const lines: Offer['lines'] = someItems(next).map((item) => ({ item, manner: manners[next(manners.length)] ?? 'phone', timesPerYear: next(53), fee: next(5) === 0 ? 'negotiable' : next(500) * 100 }));
    return { organisationId: `org_${index}`, offer: { lines }, ...(next(3) > 0 && { seen: { sameTrade: next(30), ratingTenths: 30 + next(21) } }) };
  });
};
const guests = (): Wishes[] => {
  const next = numbers(800);
  return Array.from({ length: ENTERPRISES }, () => ({ needs: someItems(next), ...(next(2) === 0 && { budgetFen: next(2000) * 100 }) }));
};

/** Every enterprise of a full hall ranks all its agencies; beside it, the least that any order takes: as many lists of as many plain numbers sorted. */
export const suggestRows = (): Row[] => {
  const [agencies, enterprises] = [hall(), guests()];
  const kept: unknown[] = [];
  const ranked = callMs(() => enterprises.forEach((wishes, index) => void (kept[index] = suggest(`fair_${index % 7}`, wishes, agencies))));
  const next = numbers(1);
  const lists = enterprises.map(() => agencies.map(() => next(1001)));
  const sorted = callMs(() => lists.forEach((list, index) => void (kept[index] = [...list].sort((a, b) => b - a))));
  return [
    {
      what: `${BOOTHS} booths ranked for ${ENTERPRISES} enterprises`, value: `${ranked.toFixed(0)} ms, ${times(ranked / sorted)} sorting as many plain numbers (${sorted.toFixed(0)} ms)`, bar: '≤ 1 000 ms', met: ranked <= BAR_MS,
      details: [`${((ranked * 1000) / ENTERPRISES).toFixed(0)} µs for one enterprise, on its own device`],
    },
  ];
};
