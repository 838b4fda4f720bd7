import { agreementPages } from './agreement-pages.ts';
import { claimPages } from './claim-pages.ts';
import type { Page } from './page.ts';
import { partyPages } from './party-pages.ts';
import { servicePages } from './service-pages.ts';

/** The pages that those of the navigation lead on to: a table that comes only to those who go on, for a phone at a fair has no use for it. */
export const furtherPages: readonly Page[] = [...partyPages, ...agreementPages, ...servicePages, ...claimPages];
