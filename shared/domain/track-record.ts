import * as z from 'zod/mini';
import type { SectionCode } from '../rules/size/gbt4754.ts';
import { idOf, itemBase, localDate } from './entity.ts';
import { LEAST_RATERS } from './track-record-view.ts';

export type { SectionCode };

const count = z.int().check(z.gte(0));
const some = z.optional(count);
/** Enterprises by section (门类) of GB/T 4754-2017, A 农林牧渔 to T 国际组织. */
const perSection = { A: some, B: some, C: some, D: some, E: some, F: some, G: some, H: some, I: some, J: some, K: some, L: some, M: some, N: some, O: some, P: some, Q: some, R: some, S: some, T: some } satisfies Record<SectionCode, typeof some>;
export const sectionCodes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T'] as const satisfies readonly SectionCode[];

/**
 * 服务记录: what an agency has done, in counters that only grow, each in the transaction that it counts. They are at the
 * top of the item, section by section, because the engine adds to nothing deeper.
 */
export const TrackRecord = z.object({
  type: z.literal('track-record'),
  agencyId: idOf('org'),
  /** Enterprises with which an agreement came into force, each once. */
  enterprises: count,
  /** Final yearly ratings, and their points 总体评价 (1 to 5 each) in all. */
  ratings: count,
  ratingPoints: count,
  /** Enterprises that these ratings are of. */
  raters: count,
  ...perSection,
});
export type TrackRecord = z.infer<typeof TrackRecord>;
export type Counters = Omit<TrackRecord, 'type' | 'agencyId'>;

/** An enterprise that an agency has served: put once per pair, when its first agreement comes into force. */
export const Served = z.object({
  type: z.literal('served'),
  agencyId: idOf('org'),
  enterpriseId: idOf('org'),
  ...itemBase,
  /** The pair's first agreement in force. */
  agreementId: idOf('agr'),
  /** The enterprise's section then, if it had given its figures. */
  section: z.optional(z.enum(sectionCodes)),
  /** A final rating of it counts. */
  rated: z.boolean(),
  /** Service years of the pair, and the last day of them, of all its agreements so far and to come. */
  years: z.optional(count),
  servedUntil: z.optional(localDate),
});
export type Served = z.infer<typeof Served>;

export const emptyRecord = (agencyId: string): TrackRecord => ({ type: 'track-record', agencyId, enterprises: 0, ratings: 0, ratingPoints: 0, raters: 0 });

/** What the public may know: how many enterprises of which section; the average rating once enough have rated. */
export const PublicRecord = z.object({
  enterprises: count,
  sections: z.partialRecord(z.enum(sectionCodes), count),
  /** In tenths: 48 is 4.8. */
  ratingTenths: z.optional(count),
});
export type PublicRecord = z.infer<typeof PublicRecord>;

export const publicRecord = (record: TrackRecord): PublicRecord => ({
  enterprises: record.enterprises,
  sections: Object.fromEntries(sectionCodes.flatMap((section) => (record[section] ? [[section, record[section]]] : []))),
  ...(record.raters >= LEAST_RATERS && { ratingTenths: Math.round((record.ratingPoints * 10) / record.ratings) }),
});
