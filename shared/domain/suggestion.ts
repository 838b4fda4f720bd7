import type { Offer } from './offer.ts';
import { linesFor, priceOf, type Price } from './offer-rules.ts';
import type { ServiceItem } from './service-items.ts';
import type { RecordSeen } from './track-record-view.ts';

/** What an enterprise looks for: the items it needs, and what it would pay at most a month (fen), if it says so. */
export interface Wishes {
  readonly needs: readonly ServiceItem[];
  readonly budgetFen?: number;
}

interface Offering {
  readonly organisationId: string;
  readonly offer: Pick<Offer, 'lines'>;
  /** What the agency has done so far, as this enterprise sees it. */
  readonly seen?: RecordSeen;
}

/** Why an offer stands where it stands; the page puts it in words. */
export interface Fit {
  /** Points, 0 to 1000: see `fitOf`. */
  readonly score: number;
  readonly met: readonly ServiceItem[];
  readonly unmet: readonly ServiceItem[];
  /** What the needed items that it offers cost together. */
  readonly price: Price;
  /** By how much the fixed fees of those are above the budget (fen), 0 when they are not; absent without a budget. */
  readonly overBudgetFen?: number;
  readonly seen?: RecordSeen;
}

/**
 * The greatest number of points of each part. Ten needs at most, so that one need is worth 91 points at least: more than
 * all the other parts together (90). And a record is worth less than a price: who is new is not shut out.
 */
export const weights = { needs: 910, price: 60, trade: 20, rating: 10 } as const;

/** Each enterprise of the same trade served counts so much, up to ten of them. */
const POINTS_PER_ENTERPRISE = 2;
/** A rating counts from 4.0 on (in tenths), a point for each tenth: a worse one is as none. */
const RATING_COUNTS_FROM = 40;

const pricePoints = ({ fixedFen, negotiable }: Price, budgetFen: number | undefined): number => {
  if (budgetFen === undefined || negotiable.length > 0) return 0;
  return fixedFen <= budgetFen ? weights.price : Math.floor((weights.price * budgetFen) / fixedFen);
};

const recordPoints = ({ sameTrade = 0, ratingTenths = 0 }: RecordSeen = {}): number =>
  Math.min(weights.trade, POINTS_PER_ENTERPRISE * sameTrade) + Math.min(weights.rating, Math.max(0, ratingTenths - RATING_COUNTS_FROM));

/**
 * How well an offer fits, in whole points, rounded down: for the share of the needs that it meets; for their price within
 * the budget (above it that share of the points which the budget is of the price; none where a fee is to be agreed, for
 * then nobody knows it); for enterprises of the same trade served, and for a good rating. So the one that meets one need
 * more always stands higher, whatever it costs and whoever offers it. Without a budget the price counts for nobody: the
 * bureau does not rank agencies by price unasked.
 */
export const fitOf = ({ needs, budgetFen }: Wishes, { offer, seen }: Omit<Offering, 'organisationId'>): Fit => {
  const lines = linesFor(needs, offer);
  const met = lines.map(({ item }) => item);
  const price = priceOf(lines);
  const share = needs.length === 0 ? 0 : Math.floor((weights.needs * met.length) / needs.length);
  return {
    score: share + (met.length === 0 ? 0 : pricePoints(price, budgetFen)) + recordPoints(seen),
    met,
    unmet: needs.filter((item) => !met.includes(item)),
    price,
    ...(budgetFen !== undefined && { overBudgetFen: Math.max(0, price.fixedFen - budgetFen) }),
    ...(seen && { seen }),
  };
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
export const suggest = <O extends Offering>(fairId: string, wishes: Wishes, offerings: readonly O[]): (O & { readonly fit: Fit })[] =>
  offerings
    .map((offering) => ({ shown: { ...offering, fit: fitOf(wishes, offering) }, lot: scattered(`${fairId} ${offering.organisationId}`) }))
    .sort((a, b) => b.shown.fit.score - a.shown.fit.score || a.lot - b.lot || (a.shown.organisationId < b.shown.organisationId ? -1 : 1))
    .map(({ shown }) => shown);
