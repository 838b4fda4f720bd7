import { paramsAt } from '../app/params-at.ts';
import { fairPages } from './fair-pages.ts';
import { ownPages } from './own/pages.ts';
import type { Page } from './page.ts';
import { sectionPages } from './section-pages.ts';

/** What everybody has, what a fair needs, and where the navigation of organisations leads, which follows the same order. */
export const pages: readonly Page[] = [
  ...ownPages,
  ...sectionPages.party,
  ...fairPages,
  ...sectionPages.agreement,
  ...sectionPages.service,
  ...sectionPages.claim,
];

/** Those among which the page of an address is. */
export const pagesAt = async (path: string): Promise<readonly Page[]> => {
  if (path.startsWith('/app/bureau/')) return (await import('./bureau-pages.ts')).bureauPages;
  return pages.some((page) => paramsAt(page.path, path)) ? pages : (await import('./further-pages.ts')).furtherPages;
};
