import { claimPages } from './claim-pages.ts';
import { agreementPages } from './agreement-pages.ts';
import { fairPages } from './fair-pages.ts';
import { ownPages } from './own/pages.ts';
import { partyPages } from './party-pages.ts';
import type { Page } from './page.ts';
import { servicePages } from './service-pages.ts';

/** Every page of the signed-in app but the bureau's, one line per capability; navigation follows the same order. */
export const pages: readonly Page[] = [
  ...ownPages,
  ...partyPages,
  ...fairPages,
  ...agreementPages,
  ...servicePages,
  ...claimPages,
];

/** Those among which the page of an address is. */
export const pagesAt = async (path: string): Promise<readonly Page[]> => (path.startsWith('/app/bureau/') ? (await import('./bureau-pages.ts')).bureauPages : pages);
