import { pageOf, type PublicChange } from '../../shared/domain/publishing.ts';
import { text } from '../../shared/text/zh/published.ts';
import type { PublishedStore } from '../objects/published-store.ts';
import type { Table } from '../table/table.ts';
import { calendarOf } from './calendar.ts';
import { agencyIds, collectAgencies, collectAgency, collectFair, collectFairs, collectNotices } from './collect.ts';
import { languages, type Pages } from './pages.ts';

export interface PublishPorts {
  readonly table: Table;
  readonly store: Pick<PublishedStore, 'put'>;
  readonly pages: Pages;
  /** Told of every page that could not be made or put. */
  readonly failed: (error: unknown) => void;
}

const folderOf = (language: (typeof languages)[number]): string => (language === 'zh' ? '' : `${language}/`);

/** Publishes a page in every language and its data; the data say the same as the page. */
const write = async (store: PublishPorts['store'], path: string, data: unknown, html: (language: (typeof languages)[number]) => string): Promise<void> => {
  await Promise.all([
    store.put(`data/${path}.json`, JSON.stringify(data)),
    ...languages.map((language) => store.put(`${folderOf(language)}${path}/index.html`, html(language))),
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
  await Promise.all(languages.map((language) => store.put(`${folderOf(language)}fairs/${id}/board/index.html`, pages.board(fair, language))));
  await store.put(`fairs/${id}/fair.ics`, calendarOf([fair], fair.title));
};

const showAgency = async ({ table, store, pages }: PublishPorts, id: string, today: string): Promise<void> => {
  const agency = await collectAgency(table, id, today);
  await write(store, `agencies/${id}`, agency ?? { id, public: false }, (language) => pages.agency(agency, language));
};

/** Runs the step; one page that cannot be made does not keep the others from being made. Answers whether it went well. */
const attempt = async ({ failed }: PublishPorts, step: () => Promise<unknown>): Promise<boolean> => {
  try {
    await step();
    return true;
  } catch (error) {
    failed(error);
    return false;
  }
};

/** All pages anew: on a first day there are none yet, and each new day changes which fairs are open for sign-up and whose verification has run out. */
export const publishEverything = async (ports: PublishPorts, today: string): Promise<void> => {
  let whole = true;
  const doing = async (step: () => Promise<unknown>): Promise<void> => {
    whole = (await attempt(ports, step)) && whole;
  };
  let fairIds: string[] = [];
  await doing(async () => {
    fairIds = await listFairs(ports, [], today);
  });
  for (const id of fairIds) await doing(() => showFair(ports, id, today));
  await doing(() => listAgencies(ports, [], today));
  for (const id of await agencyIds(ports.table)) await doing(() => showAgency(ports, id, today));
  await doing(() => listNotices(ports, []));
  if (!whole) throw new Error('not everything was published');
};

/**
 * Makes the pages anew that the changes concern, each once, from the table as it is now: a repeat, a late or a doubled
 * message does no harm. What is no longer public is written over by the page that says so. Answers the changes whose pages
 * failed, to be told again.
 */
export const publishChanges = async (ports: PublishPorts, changes: readonly PublicChange[], today: string): Promise<PublicChange[]> => {
  const failed = new Set<PublicChange>();
  const concerned = (...types: readonly PublicChange['type'][]) => Map.groupBy(changes.filter(({ type }) => types.includes(type)), pageOf);
  const idsOf = (pages: ReadonlyMap<string, readonly PublicChange[]>) => [...pages.values()].flatMap(([change]) => change?.id ?? []);
  const doing = async (about: Iterable<PublicChange>, step: () => Promise<unknown>): Promise<void> => {
    if (!(await attempt(ports, step))) for (const change of about) failed.add(change);
  };
  const [fairs, agencies, claims] = [concerned('fair', 'booth'), concerned('organisation'), concerned('claim')];
  if (fairs.size) await doing([...fairs.values()].flat(), () => listFairs(ports, idsOf(fairs), today));
  for (const about of fairs.values()) await doing(about, () => showFair(ports, about[0]?.id ?? '', today));
  if (agencies.size) await doing([...agencies.values()].flat(), () => listAgencies(ports, idsOf(agencies), today));
  for (const about of agencies.values()) await doing(about, () => showAgency(ports, about[0]?.id ?? '', today));
  if (claims.size) await doing([...claims.values()].flat(), () => listNotices(ports, idsOf(claims)));
  return [...failed];
};
