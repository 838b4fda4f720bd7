import { metNeeds } from './fair-rules.ts';
import type { Offer, ServiceItem } from './party.ts';

/** What an enterprise looks for: the items it needs, and what it would pay at most a month (fen), if it says so. */
export interface Wishes {
  readonly needs: readonly ServiceItem[];
  readonly budgetFen?: number;
}

interface Offering {
  readonly organisationId: string;
  readonly offer: Pick<Offer, 'items' | 'monthlyFeeFen'>;
}

/** Why an offer stands where it stands; the page puts it in words. */
export interface Fit {
  /** Points, 0 to 1000: see `fitOf`. */
  readonly score: number;
  readonly met: readonly ServiceItem[];
  readonly unmet: readonly ServiceItem[];
  /** By how much the fee is above the budget (fen), 0 when it is not; absent without a budget. */
  readonly overBudgetFen?: number;
}

const NEEDS_POINTS = 700;
const PRICE_POINTS = 300;

/**
 * How well an offer fits: 700 points for the share of the needs that it meets, 300 for a fee within the budget, and of
 * these the share that the budget is of the fee where the fee is above it. Without a budget the fee counts for nobody:
 * the bureau does not rank agencies by price unasked. Points are whole, rounded down.
 */
export const fitOf = ({ needs, budgetFen }: Wishes, { items, monthlyFeeFen }: Offering['offer']): Fit => {
  const met = metNeeds(needs, items);
  const share = needs.length === 0 ? 0 : Math.floor((NEEDS_POINTS * met.length) / needs.length);
  const over = budgetFen === undefined ? undefined : Math.max(0, monthlyFeeFen - budgetFen);
  const price = budgetFen === undefined ? 0 : over === 0 ? PRICE_POINTS : Math.floor((PRICE_POINTS * budgetFen) / monthlyFeeFen);
  return { score: share + price, met, unmet: needs.filter((item) => !met.includes(item)), ...(over !== undefined && { overBudgetFen: over }) };
};

/** FNV-1a over UTF-16 units, then mixed (MurmurHash3's last step), so that names that differ little lie far apart. */
const scattered = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * Offers at a fair, the best fit first. Equal ones stand in an order that is random from fair to fair, and the same for
 * everybody at one fair: nobody is always last, and a page that is loaded again does not move.
 */
export const suggest = <O extends Offering>(fairId: string, wishes: Wishes, offerings: readonly O[]): (O & { readonly fit: Fit })[] => {
  const lot = ({ organisationId }: Offering): number => scattered(`${fairId} ${organisationId}`);
  return offerings
    .map((offering) => ({ ...offering, fit: fitOf(wishes, offering.offer) }))
    .sort((a, b) => b.fit.score - a.fit.score || lot(a) - lot(b) || (a.organisationId < b.organisationId ? -1 : 1));
};
