import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_FACTS_MARKS, type SiteFacts } from '../../shared/domain/site-facts.ts';
import type { Settings } from '../settings.ts';

export const siteFactsOf = ({ cityName, icpNumber, domain }: Settings): SiteFacts => ({ cityName, ...(icpNumber !== undefined && { icpNumber }), ...(domain !== undefined && { origin: `https://${domain}` }) });

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Puts a deployment's facts into a built page; what the deployment does not have is left out with its paragraph. */
export const fillSiteFacts = (html: string, facts: SiteFacts): string =>
  Object.entries(SITE_FACTS_MARKS).reduce((page, [name, mark]) => {
    const value = facts[name as keyof SiteFacts];
    if (value !== undefined) return page.replaceAll(mark, () => escaped(value));
    return page.replace(/<p>(?:(?!<\/p>).)*<\/p>/gs, (paragraph) => (paragraph.includes(mark) ? '' : paragraph));
  }, html);

/** The built pages that tell where they are deployed, by their paths, with these facts in them. */
export const pagesWithSiteFacts = (builtSite: string, facts: SiteFacts): readonly (readonly [path: string, html: string])[] =>
  readdirSync(builtSite, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, readFileSync(join(builtSite, path), 'utf8')] as const)
    .filter(([, html]) => Object.values(SITE_FACTS_MARKS).some((mark) => html.includes(mark)))
    .map(([path, html]) => [path, fillSiteFacts(html, facts)] as const);
