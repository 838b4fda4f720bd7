import type { Claim } from '../../shared/domain/claim.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import { agencyCard, byDay, fairCard, fairPage, isPublic, noticeLines, type AgencyCard, type FairCard, type FairPage, type NoticeLine } from '../../shared/domain/publishing.ts';
import { BATCH, inBatches } from '../table/in-batches.ts';
import { keys, partitions, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/**
 * The ids in an index partition, together with those just changed. An index follows its table a moment later: the ids
 * come from it, the items themselves are then read from the table, and a change that the index does not know yet is in
 * the message.
 */
const idsOf = async (table: Table, type: 'organisation' | 'claim', pk: string, changed: readonly string[]): Promise<string[]> => {
  const found = new Set(changed);
  for (const item of await table.partition(pk, { index: 'gsi1' })) if (item.type === type) found.add(item.id);
  return [...found];
};

/** The list shows the newest hundred, years of them; an older fair keeps its own page. So a change costs the same however many there have been. */
const newestFairs = async (table: Table, changed: readonly string[]): Promise<string[]> => {
  const page = await table.list('fair', partitions.fairs(), { index: 'gsi1', newestFirst: true, limit: BATCH });
  const newest = page.ok ? page.value.items.map(({ id }) => id) : [];
  return [...new Set([...newest, ...changed])].sort().slice(-BATCH);
};

export const collectFairs = async (table: Table, changed: readonly string[], today: string): Promise<FairCard[]> => {
  const ids = await newestFairs(table, changed);
  const fairs = await inBatches(ids, async (batch) => (await table.getMany(batch.map(keys.fair))).filter((item): item is Fair => item.type === 'fair'));
  return fairs.filter(isPublic).map(fairCard).sort(byDay(today));
};

export const collectFair = async (table: Table, fairId: string): Promise<FairPage | undefined> => {
  const [fair, booths] = await Promise.all([table.get('fair', keys.fair(fairId)), table.partition(keys.fair(fairId).pk, { prefix: sortPrefixes.booths })]);
  return fair && isPublic(fair) ? fairPage(fair, booths.filter((item) => item.type === 'booth')) : undefined;
};

/** An agency while its verification holds. A message may tell no day (''): then the next hourly round drops what has run out. */
export const collectAgency = async (table: Table, organisationId: string, today: string): Promise<AgencyCard | undefined> => {
  const found = await table.getMany([keys.organisation(organisationId), keys.qualification(organisationId), keys.trackRecord(organisationId)]);
  const organisation = found.find((item) => item.type === 'organisation');
  const qualification = found.find((item) => item.type === 'qualification');
  const record = found.find((item) => item.type === 'track-record');
  const holds = organisation?.qualificationStatus === 'verified' && !(qualification?.validUntil !== undefined && qualification.validUntil < today);
  return organisation && holds ? agencyCard(organisation, { ...(qualification && { qualification }), ...(record && { record }) }) : undefined;
};

/** Every agency there is, public or not: the page of one whose verification ran out says so. */
export const agencyIds = (table: Table): Promise<string[]> => idsOf(table, 'organisation', partitions.agencies(), []);

export const collectAgencies = async (table: Table, changed: readonly string[], today: string): Promise<AgencyCard[]> => {
  const ids = await idsOf(table, 'organisation', partitions.agencies(), changed);
  const cards = await inBatches(ids, (batch) => Promise.all(batch.map((id) => collectAgency(table, id, today))));
  return cards.flatMap((card) => card ?? []).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
};

export const collectNotices = async (table: Table, changed: readonly string[]): Promise<NoticeLine[]> => {
  const ids = await idsOf(table, 'claim', partitions.notices(), changed);
  const claims = await inBatches(ids, async (batch) => (await table.getMany(batch.map(keys.claim))).filter((item): item is Claim => item.type === 'claim'));
  return noticeLines(claims).sort((a, b) => b.noticeFrom.localeCompare(a.noticeFrom));
};
