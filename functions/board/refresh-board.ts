import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { boardOf, countsOn, Tally, type HallChange } from '../../shared/domain/board.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import { isPublic } from '../../shared/domain/publishing.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { PublishedStore } from '../objects/published-store.ts';
import { signUpsAndChoices } from '../table/fair-life.ts';
import { BATCH } from '../table/in-batches.ts';
import { keys, partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { countMatches, countTickets, readBooths, readNamed } from './read-hall.ts';

export interface BoardPorts {
  readonly table: Table;
  readonly store: PublishedStore;
}

/** The edge may keep a board for a second: a thousand screens ask it, and it asks the store once. */
const BOARD_CACHE = 'public, max-age=1';
const boardKey = (fairId: string): string => `data/fairs/${fairId}/board.json`;
/** Beside the published pages, at an address that no edge serves. */
const tallyKey = (fairId: string): string => `tallies/${fairId}.json`;

const fresh = ({ date }: Fair, revision = 0): Tally => ({ revision, day: date, booths: [], tickets: {}, matches: [] });

const keptTally = async ({ store }: BoardPorts, fair: Fair): Promise<Tally | undefined> => {
  const text = await store.read(tallyKey(fair.id));
  return text === undefined ? undefined : z.parse(Tally, JSON.parse(text));
};

const byTime = (a: Tally['matches'][number], b: Tally['matches'][number]): number => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);

/** Adds what is named to what was counted; `anew` counts everything again, once a day begins and hourly after that. */
const count = async (table: Table, fair: Fair, change: HallChange, before: Tally, anew: boolean): Promise<Tally> => {
  const all = anew ? await signUpsAndChoices(table, fair.id) : { signUps: [], choices: [] };
  // After the index: what it does not know yet is in the message, and the table knows.
  const named = await readNamed(table, fair.id, change.tickets, change.choices);
  const tickets = { ...(anew ? {} : before.tickets), ...(await countTickets(table, [...all.signUps, ...named.signUps], before.tickets)) };
  const matches = new Map([...before.matches, ...(await countMatches(table, [...all.choices, ...named.chosen]))].map((match) => [match.id, match]));
  return { ...before, tickets, matches: [...matches.values()].sort(byTime) };
};

/**
 * Brings a fair's board up to date with what a change names, from the table as it is now. Costs the fair and one read per
 * thing named; only one may run at a time, or an older board could follow a newer one.
 */
export const refreshBoard = async (ports: BoardPorts, change: HallChange, recount = false): Promise<void> => {
  const { table, store } = ports;
  const fair = await table.get('fair', keys.fair(change.fairId));
  if (!fair || !isPublic(fair)) return;
  const counts = countsOn(fair, change.at);
  // Before its day nobody counts sign-ups on a wall.
  if (!counts && !change.hall) return;
  const kept = await keptTally(ports, fair);
  // A fair that was moved begins from nothing.
  const before = kept?.day === fair.date ? kept : fresh(fair, kept?.revision);
  const anew = recount || before.shown === undefined || Object.keys(before.tickets).length === 0;
  const booths = change.hall || recount || before.shown === undefined ? await readBooths(table, fair) : before.booths;
  const counted = { ...(counts ? await count(table, fair, change, before, anew) : before), booths };
  const { at: _, ...words } = boardOf(fair, { ...counted, revision: 0 }, change.at);
  const shown = createHash('sha256').update(JSON.stringify(words)).digest('base64');
  const revision = shown === before.shown ? before.revision : before.revision + 1;
  // The board first: were it the last, a crash between the two would leave it behind.
  if (revision > before.revision) await store.put(boardKey(fair.id), JSON.stringify(boardOf(fair, { ...counted, revision }, change.at)), BOARD_CACHE);
  await store.put(tallyKey(fair.id), JSON.stringify({ ...counted, revision, shown } satisfies Tally), 'no-store');
};

/** Counts the fairs of the day anew: the day has begun, or a message was lost. */
export const recountBoards = async (ports: BoardPorts, at: string): Promise<void> => {
  const page = await ports.table.list('fair', partitions.fairs(), { index: 'gsi1', newestFirst: true, limit: BATCH });
  const today = localDateOf(at);
  const held = page.ok ? page.value.items.filter((fair) => isPublic(fair) && fair.date === today) : [];
  for (const { id } of held) await refreshBoard(ports, { fairId: id, at, hall: true, tickets: [], choices: [] }, true);
};
