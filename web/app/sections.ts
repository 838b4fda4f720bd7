import type { Duty, Side } from '../../shared/domain/who.ts';
import { pages } from '../routes/index.ts';
import type { Page } from '../routes/page.ts';

/** An entry of the navigation with its address. */
export interface Section {
  readonly label: NonNullable<Page['nav']>['label'];
  readonly href: string;
}

/** What members of one side find in the navigation while they act for an organisation. */
export const sectionsOfOrganisation = (side: Side, organisationId: string): Section[] =>
  pages.flatMap(({ path, nav }) => (nav?.side === side ? [{ label: nav.label, href: path.replace(':organisationId', organisationId) }] : []));

/** What an officer finds there, by duties. */
export const sectionsOfDuties = (duties: readonly string[]): Section[] =>
  pages.flatMap(({ path, nav }) => (nav?.duties?.some((duty: Duty) => duties.includes(duty)) ? [{ label: nav.label, href: path }] : []));

/** The entry that an address belongs to: the longest that it begins with. */
export const sectionAt = (sections: readonly Section[], url: string): Section | undefined =>
  sections.filter(({ href }) => url.startsWith(href)).sort((a, b) => b.href.length - a.href.length)[0];
