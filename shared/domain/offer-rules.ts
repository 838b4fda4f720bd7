import type { Offer, OfferLine } from './offer.ts';
import type { ServiceItem } from './service-items.ts';

type Lines = Pick<Offer, 'lines'>;

/** The items of an offer, in its order. */
export const itemsOf = ({ lines }: Lines): ServiceItem[] => lines.map(({ item }) => item);

/** The lines for what an enterprise needs, in the order of its needs. */
export const linesFor = (needs: readonly ServiceItem[], { lines }: Lines): OfferLine[] => needs.flatMap((need) => lines.find(({ item }) => item === need) ?? []);

/** What lines cost together: the fixed fees a month (fen), and the items whose fee is still to be agreed. */
export interface Price {
  readonly fixedFen: number;
  readonly negotiable: readonly ServiceItem[];
  /** How many items there are in all. */
  readonly of: number;
}

export const priceOf = (lines: readonly Pick<OfferLine, 'item' | 'fee'>[]): Price => ({
  fixedFen: lines.reduce((sum, { fee }) => (fee === 'negotiable' ? sum : sum + fee), 0),
  negotiable: lines.flatMap(({ item, fee }) => (fee === 'negotiable' ? [item] : [])),
  of: lines.length,
});
