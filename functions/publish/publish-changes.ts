import type { PublicChange } from '../../shared/domain/publishing.ts';
import { text } from '../../shared/text/zh/published.ts';
import type { PublishedStore } from '../objects/published-store.ts';
import type { Table } from '../table/table.ts';
import { calendarOf } from './calendar.ts';
import { agencyIds, collectAgencies, collectAgency, collectFair, collectFairs, collectNotices } from './collect.ts';
import { languages, type Pages } from './pages.ts';

export interface PublishPorts {
  readonly table: Table;
  readonly store: PublishedStore;
  readonly pages: Pages;
}

/** Publishes a page in every language and its data; the data say the same as the page. */
const write = async (store: PublishedStore, path: string, data: unknown, html: (language: (typeof languages)[number]) => string): Promise<void> => {
  await Promise.all([
    store.put(`data/${path}.json`, JSON.stringify(data)),
    ...languages.map((language) => store.put(`${language === 'zh' ? '' : `${language}/`}${path}/index.html`, html(language))),
  ]);
};

const listFairs = async ({ table, store, pages }: PublishPorts, changed: readonly string[], today: string): Promise<string[]> => {
  const fairs = await collectFairs(table, changed, today);
  await write(store, 'fairs', { fairs }, (language) => pages.fairs(fairs, language, today));
  // A calendar without an entry is none (RFC 5545, 3.6).
  if (fairs.length > 0) await store.put('fairs/all.ics', calendarOf(fairs, text.fairs.title));
  return fairs.map(({ id }) => id);
};

const listAgencies = async ({ table, store, pages }: PublishPorts, changed: readonly string[], today: string): Promise<void> => {
  const agencies = await collectAgencies(table, changed, today);
  await write(store, 'agencies', { agencies }, (language) => pages.agencies(agencies, language));
};

const listNotices = async ({ table, store, pages }: PublishPorts, changed: readonly string[]): Promise<void> => {
  const notices = await collectNotices(table, changed);
  await write(store, 'notices', { notices }, (language) => pages.notices(notices, language));
};

/** One fair's page; a draft was never published, so there is no page to take back. */
const showFair = async ({ table, store, pages }: PublishPorts, id: string, today: string): Promise<void> => {
  const fair = await collectFair(table, id);
  if (!fair) return;
  await write(store, `fairs/${id}`, fair, (language) => pages.fair(fair, language, today));
  await store.put(`fairs/${id}/fair.ics`, calendarOf([fair], fair.title));
};

const showAgency = async ({ table, store, pages }: PublishPorts, id: string, today: string): Promise<void> => {
  const agency = await collectAgency(table, id, today);
  await write(store, `agencies/${id}`, agency ?? { id, public: false }, (language) => pages.agency(agency, language));
};

/** All pages anew: on a first day there are none yet, and each new day changes which fairs are open for sign-up and whose verification has run out. */
export const publishEverything = async (ports: PublishPorts, today: string): Promise<void> => {
  for (const id of await listFairs(ports, [], today)) await showFair(ports, id, today);
  await listAgencies(ports, [], today);
  for (const id of await agencyIds(ports.table)) await showAgency(ports, id, today);
  await listNotices(ports, []);
};

/**
 * Makes the pages anew that the changes concern, from the table as it is now: a repeat, a late or a doubled message
 * does no harm. What is no longer public is written over by the page that says so.
 */
export const publishChanges = async (ports: PublishPorts, changes: readonly PublicChange[], today: string): Promise<void> => {
  const idsOf = (...types: readonly PublicChange['type'][]) => [...new Set(changes.filter(({ type }) => types.includes(type)).map(({ id }) => id))];
  const [fairIds, agencyIds, claimIds] = [idsOf('fair', 'booth'), idsOf('organisation'), idsOf('claim')];
  if (fairIds.length) await listFairs(ports, fairIds, today);
  for (const id of fairIds) await showFair(ports, id, today);
  if (agencyIds.length) await listAgencies(ports, agencyIds, today);
  for (const id of agencyIds) await showAgency(ports, id, today);
  if (claimIds.length) await listNotices(ports, claimIds);
};
