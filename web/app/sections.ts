import type { Duty, Side } from '../../shared/domain/who.ts';
import { pages } from '../routes/index.ts';
import { officeSections } from '../routes/office-sections.ts';
import type { Page } from '../routes/page.ts';

/** An entry of the navigation with its address. */
export interface Section {
  readonly label: NonNullable<Page['nav']>['label'];
  readonly href: string;
  /** Where addresses begin that belong to it besides those below its own. */
  readonly also?: readonly string[];
}

/** What members of one side find in the navigation while they act for an organisation. */
export const sectionsOfOrganisation = (side: Side, organisationId: string): Section[] =>
  pages.flatMap(({ path, nav }) => {
    if (nav?.side !== side) return [];
    const at = (address: string) => address.replace(':organisationId', organisationId);
    return [{ label: nav.label, href: at(path), also: (nav.also ?? []).map(at) }];
  });

/** What an officer finds there, by duties. */
export const sectionsOfDuties = (duties: readonly string[]): Section[] =>
  officeSections.flatMap(({ path, nav }) => (nav.duties?.some((duty: Duty) => duties.includes(duty)) ? [{ label: nav.label, href: path }] : []));

/** The entry that an address belongs to: the one above it. An entry with others below it, as an organisation's own page, stands for itself only. */
export const sectionAt = (sections: readonly Section[], url: string): Section | undefined =>
  sections.find(({ href, also = [] }) => {
    if (url === href) return true;
    if (also.some((beginning) => url.startsWith(beginning))) return true;
    return url.startsWith(href) && !sections.some((other) => other.href !== href && other.href.startsWith(href));
  });
