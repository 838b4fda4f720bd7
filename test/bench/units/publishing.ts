import { refreshBoard } from '../../../functions/board/refresh-board.ts';
import type { PublishedStore } from '../../../functions/objects/published-store.ts';
import type { Pages } from '../../../functions/publish/pages.ts';
import { publishChanges } from '../../../functions/publish/publish-changes.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import type { Bureau } from './bureau.ts';

/** How the pages look and where they go is no matter of the table's units. */
const blank: Pages = { fairs: () => '', fair: () => '', board: () => '', agencies: () => '', agency: () => '', notices: () => '' };
const nowhere: Pick<PublishedStore, 'put'> = { put: async () => undefined };

/** What the publisher reads when a fair, an agency or a claim has changed, and the board when a hall has. */
export const publishPages = async ({ table, meter, answers, now }: Bureau): Promise<void> => {
  const idFrom = (route: string): string => String(answers.find((answer) => answer.route === route)?.body.id);
  const ids = { fair: idFrom('publishFair'), organisation: String(answers.find(({ route, person }) => route === 'registerOrganisation' && person.startsWith('manager'))?.body.id), claim: idFrom('submitClaim') } as const;
  for (const [type, id] of Object.entries(ids) as [keyof typeof ids, string][])
    await meter.measure(`publish: ${type}`, () => publishChanges({ table, store: nowhere, pages: blank, failed: (error) => { throw error; } }, [{ type, id }], localDateOf(now())));
  // A day of a fair that everything happened at, counted from nothing, and then one check-in of it.
  const kept = new Map<string, string>();
  const store: PublishedStore = { put: async (key, body) => void kept.set(key, body), read: async (key) => kept.get(key) };
  const hall = { fairId: ids.fair, at: now(), hall: true, tickets: [], choices: [] };
  await meter.measure('board: count a fair', () => refreshBoard({ table, store }, hall));
  await meter.measure('board: check-in', () => refreshBoard({ table, store }, { ...hall, hall: false, tickets: [1] }));
};
