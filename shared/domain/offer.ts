import * as z from 'zod/mini';
import { fen } from './entity.ts';
import { manners, serviceItems } from './service-items.ts';

/** What the enterprise pays for one item: fen a month, 0 where the item is included without a fee of its own, or 面议 (to be agreed between the two). */
export const Fee = z.union([fen, z.literal('negotiable')]);
export type Fee = z.infer<typeof Fee>;

/** One of the ten items as offered: manner, how often a year (0 = on demand), fee. */
export const OfferLine = z.object({ item: z.enum(serviceItems), manner: z.enum(manners), timesPerYear: z.int().check(z.gte(0), z.lte(366)), fee: Fee });
export type OfferLine = z.infer<typeof OfferLine>;

const distinct = (lines: readonly { readonly item: string }[]): boolean => new Set(lines.map(({ item }) => item)).size === lines.length;
/** What one agency offers at one fair, item by item, with cases of past service. All of it is published. */
export const Offer = z.object({
  lines: z.array(OfferLine).check(z.minLength(1), z.maxLength(serviceItems.length), z.refine(distinct, { params: { kind: 'listed-twice' } })),
  /** 服务案例: what was done for whom, without names of natural persons. */
  cases: z.optional(z.array(z.string())),
  note: z.optional(z.string()),
});
export type Offer = z.infer<typeof Offer>;

/** An offer as it was kept in its first version: items and manners apart from each other, one fee for all. */
const WholeOffer = z.object({ items: z.array(z.enum(serviceItems)).check(z.minLength(1)), manners: z.array(z.enum(manners)).check(z.minLength(1)), monthlyFeeFen: fen, note: z.optional(z.string()) });

/** How often the draft agreement of such an offer said that each item is served. */
const USUAL_TIMES = 12;

/**
 * Such an offer by items, so that whatever is made from it comes out as before: the first manner and the usual frequency
 * for each, the fee with the first item and the others included in it.
 */
export const offerInLines = (offer: unknown): Offer => {
  const { items, manners: known, monthlyFeeFen, note } = z.parse(WholeOffer, offer);
  const [manner = 'phone'] = known;
  return { lines: [...new Set(items)].map((item, index) => ({ item, manner, timesPerYear: USUAL_TIMES, fee: index === 0 ? monthlyFeeFen : 0 })), ...(note !== undefined && { note }) };
};
