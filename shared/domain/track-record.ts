/** What an enterprise sees of an agency's past: how many of its own trade it has served, and how it was rated. */
export interface RecordSeen {
  /** Enterprises of the looking one's section (GB/T 4754). */
  readonly sameTrade?: number;
  /** Average rating in tenths: 48 is 4.8. */
  readonly ratingTenths?: number;
}
