import type { PublicRecord, SectionCode } from './track-record.ts';

/** From so many enterprises on the average is shown: of fewer, it would tell what one of them thinks. */
export const LEAST_RATERS = 3;

/** What an enterprise sees of an agency's past: how many of its own section it has served, and how it was rated. */
export interface RecordSeen {
  readonly sameTrade?: number;
  readonly ratingTenths?: number;
}

export const recordSeen = ({ sections, ratingTenths }: PublicRecord, section: SectionCode | undefined): RecordSeen => ({
  ...(section && { sameTrade: sections[section] ?? 0 }),
  ...(ratingTenths !== undefined && { ratingTenths }),
});
