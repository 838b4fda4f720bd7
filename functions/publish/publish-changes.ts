import type { PublicChange } from '../../shared/domain/publishing.ts';
import type { PublishedStore } from '../objects/published-store.ts';
import type { Table } from '../table/table.ts';
import { collectAgencies, collectAgency, collectFair, collectFairs, collectNotices } from './collect.ts';
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

/**
 * Makes the pages anew that the changes concern, from the table as it is now: a repeat, a late or a doubled message
 * does no harm. What is no longer public is written over by the page that says so.
 */
export const publishChanges = async ({ table, store, pages }: PublishPorts, changes: readonly PublicChange[], today: string): Promise<void> => {
  const idsOf = (...types: readonly PublicChange['type'][]) => [...new Set(changes.filter(({ type }) => types.includes(type)).map(({ id }) => id))];
  const [fairIds, agencyIds, claimIds] = [idsOf('fair', 'booth'), idsOf('organisation'), idsOf('claim')];
  if (fairIds.length) {
    const fairs = await collectFairs(table, fairIds, today);
    await write(store, 'fairs', { fairs }, (language) => pages.fairs(fairs, language, today));
    for (const id of fairIds) {
      const fair = await collectFair(table, id);
      // A draft was never published, so there is no page to take back.
      if (fair) await write(store, `fairs/${id}`, fair, (language) => pages.fair(fair, language, today));
    }
  }
  if (agencyIds.length) {
    const agencies = await collectAgencies(table, agencyIds);
    await write(store, 'agencies', { agencies }, (language) => pages.agencies(agencies, language));
    for (const id of agencyIds) {
      const agency = await collectAgency(table, id);
      await write(store, `agencies/${id}`, agency ?? { id, public: false }, (language) => pages.agency(agency, language));
    }
  }
  if (claimIds.length) {
    const notices = await collectNotices(table, claimIds);
    await write(store, 'notices', { notices }, (language) => pages.notices(notices, language));
  }
};
