import type { AgencyCard, FairCard, FairPage, NoticeLine } from '../../shared/domain/publishing.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Makes whole HTML documents; a port, so that what is published can be tested without rendering. `today` is the local date. */
export interface Pages {
  fairs(fairs: readonly FairCard[], language: Language, today: string): string;
  fair(fair: FairPage, language: Language, today: string): string;
  /** The page of a fair's board, which fetches its figures by itself. */
  board(fair: FairPage, language: Language): string;
  agencies(agencies: readonly AgencyCard[], language: Language): string;
  /** Undefined: the agency is no longer public. */
  agency(agency: AgencyCard | undefined, language: Language): string;
  notices(notices: readonly NoticeLine[], language: Language): string;
}
