import { duties } from '../../shared/domain/duties.ts';
import type { Page } from './page.ts';

/** What officers find in the navigation, by duties; the pages themselves are a table of their own. */
export const officeSections: readonly Required<Pick<Page, 'path' | 'nav'>>[] = [
  { path: '/app/bureau/organisations/', nav: { label: 'organisations', duties } },
  { path: '/app/bureau/fairs/', nav: { label: 'fairs', duties: ['fair', 'audit'] } },
  { path: '/app/bureau/filings/', nav: { label: 'filings', duties: ['filing', 'audit'] } },
  { path: '/app/bureau/archives/', nav: { label: 'archive', duties } },
  { path: '/app/bureau/complaints/', nav: { label: 'complaints', duties: ['inspection', 'audit'] } },
  { path: '/app/bureau/evaluations/', nav: { label: 'evaluations', duties: ['evaluation', 'audit'] } },
  { path: '/app/bureau/claims/', nav: { label: 'reviews', duties: ['first-review', 'second-review', 'funds', 'audit'] } },
  { path: '/app/bureau/funds/', nav: { label: 'funds', duties: ['funds', 'policy', 'second-review', 'audit'] } },
];
