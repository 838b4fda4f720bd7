import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { keys } from '../../../functions/table/keys.ts';
import { openBureau, startParts, type Bureau } from './bureau.ts';
import type { Operation } from './meter.ts';
import { publishPages } from './publishing.ts';
import { copyOf, putAll, type Stored } from './seed.ts';
import { playStory } from '../../../infra/local/samples/play.ts';
import { playTheRest } from './the-rest.ts';
import { lookAtScreens } from './screens.ts';

/** Every list of the story's agency and district is filled beyond a page, of a hundred at most, in the small table too. */
const FULL_PAGE = 110;
const FULL_TO_DO = 110;

export interface Measured {
  readonly items: number;
  readonly operations: readonly Operation[];
  /** Lines of the ledger that the year's fund has. */
  readonly ledgerLines: number;
}

/** The items that the metered operations left, from their own writes: nobody needs to look through the table. */
const itemsLeftBy = ({ meter }: Bureau): Stored[] => {
  const left = new Map<string, Stored>();
  for (const { input, command } of meter.operations.flatMap(({ calls }) => calls)) {
    if (command !== 'TransactWriteItemsCommand') continue;
    for (const { Put, Delete } of input.TransactItems as TransactWriteItem[]) {
      if (Put?.Item) left.set(`${Put.Item.pk?.S} ${Put.Item.sk?.S}`, Put.Item);
      if (Delete?.Key) left.delete(`${Delete.Key.pk?.S} ${Delete.Key.sk?.S}`);
    }
  }
  return [...left.values()];
};

/** A city has some tens of agencies whatever the number of its enterprises; theirs are copied only for the lists. */
const ofCases = (items: readonly Stored[]): Stored[] => {
  const agencies = new Set(items.filter(({ type, side }) => type?.S === 'organisation' && side?.S === 'agency').map(({ id }) => `ORG#${id?.S}`));
  return items.filter(({ pk, sk, type }) => !agencies.has(pk?.S ?? '') && !(type?.S === 'fund' && sk?.S === 'FUND'));
};

const idsIn = (text: string): string[] => [...text.matchAll(/_([0-9a-f]{32})/g)].map((match) => match[1] ?? '');

/** More of what the measured agency and district have: agreements, filings, evaluations, claims, archives, choices, fairs, to-do lists. */
const fillLists = async ({ beside, tableName, story }: { beside: Bureau['beside']; tableName: string; story: Story }, times: number): Promise<number> => {
  const { own, agencyId } = story;
  const [agency, rest] = [own.filter(({ type, side }) => type?.S === 'organisation' && side?.S === 'agency'), own.filter(({ type, side }) => !(type?.S === 'organisation' && side?.S === 'agency'))];
  const kept = new Set([...idsIn(agencyId), 'manager-01', 'specialist-01']);
  const copies = Array.from({ length: times }, () => copyOf(rest, kept, true)).flat();
  const agencies = Array.from({ length: FULL_PAGE }, () => copyOf(agency, undefined, true)).flat();
  const waiting = Array.from({ length: FULL_TO_DO }, () => copyOf(story.tasks, kept)).flat();
  await putAll(beside, tableName, [...copies, ...agencies, ...waiting]);
  return copies.length + agencies.length + waiting.length;
};

interface Story {
  readonly agencyId: string;
  /** The agency's case in its own district: one item of each listed kind. */
  readonly own: readonly Stored[];
  readonly tasks: readonly Stored[];
}
const LISTED = new Set(['agreement', 'filing', 'evaluation', 'claim', 'archive', 'choice', 'fair', 'organisation', 'ledger', 'finder']);

const storyOf = (bureau: Bureau, items: readonly Stored[]): Story => {
  const answered = (route: string, person: string) => bureau.answers.find((answer) => answer.route === route && answer.person === person);
  const agencyId = String(answered('registerOrganisation', 'manager-01')?.body.id);
  const enterpriseId = String(answered('registerOrganisation', 'owner-01')?.body.id);
  const own = items.filter((item) => LISTED.has(item.type?.S ?? '') && (item.type?.S === 'fair' || item.type?.S === 'ledger' || item.enterpriseId?.S === enterpriseId || item.id?.S === agencyId || item.id?.S === enterpriseId || (item.type?.S === 'finder' && item.organisationId?.S === enterpriseId && item.sk?.S === 'NAME#000')));
  // The largest of each kind: what happens side by side in the story comes in any order.
  const one = new Map(own.toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length).map((item) => [`${item.type?.S} ${item.side?.S}`, item]));
  const waiters = new Map(items.filter(({ pk }) => pk?.S === `TASKS#org:${agencyId}` || /^TASKS#duty:(filing|fair|verification):\d{6}$/.test(pk?.S ?? '')).map((item) => [item.pk?.S, item]));
  return { agencyId, own: [...one.values()], tasks: [...waiters.values()] };
};

/** Plays the story unmetered once, for items to copy. */
const template = async (parts: Awaited<ReturnType<typeof startParts>>): Promise<Stored[]> => {
  const bureau = await openBureau(parts, 'template');
  await playStory(bureau.stage);
  return itemsLeftBy(bureau);
};

const partitionOfLedger = (now: string): string => keys.fund(Number(now.slice(0, 4))).pk;

/** The whole service, metered, in a table that holds about `size` items besides. */
const measureAt = async (parts: Awaited<ReturnType<typeof startParts>>, cases: readonly Stored[], size: number): Promise<Measured> => {
  const bureau = await openBureau(parts, `units-${size}`);
  let items = 0;
  while (items + cases.length <= size) {
    const copies = Array.from({ length: Math.min(20, Math.floor((size - items) / cases.length)) }, () => copyOf(cases)).flat();
    await putAll(bureau.beside, bureau.tableName, copies);
    items += copies.length;
  }
  await playStory(bureau.stage);
  const before = bureau.answers.length;
  const story = storyOf(bureau, itemsLeftBy(bureau));
  items += await fillLists({ beside: bureau.beside, tableName: bureau.tableName, story }, size > 10_000 ? 10 * FULL_PAGE : FULL_PAGE);
  await lookAtScreens(bureau, bureau.answers.slice(0, before));
  await playTheRest(bureau);
  await publishPages(bureau);
  const ledger = await bureau.table.query(partitionOfLedger(bureau.now()), { limit: 100_000, prefix: 'LEDGER#' });
  return { items: items + cases.length, operations: bureau.meter.operations, ledgerLines: ledger.ok ? ledger.value.items.length : 0 };
};

export const SMALL = 1_000;
export const LARGE = 100_000;

/** The same operations in a small and in a large table. */
export const measureUnits = async (): Promise<{ small: Measured; large: Measured }> => {
  const parts = await startParts();
  try {
    const cases = ofCases(await template(parts));
    return { small: await measureAt(parts, cases, SMALL), large: await measureAt(parts, cases, LARGE) };
  } finally {
    await parts.stop();
  }
};
