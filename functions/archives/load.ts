import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { rowOf, type IndexRow } from '../../shared/domain/archive-index.ts';
import type { ArchiveHead } from '../../shared/domain/archive.ts';
import { isSigned, lastServiceDay } from '../../shared/domain/record-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller, type District } from '../../shared/domain/who.ts';
import { entriesUpTo } from '../table/archive-entries.ts';
import { keys, partitions, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

export interface ReadableArchive {
  readonly head: ArchiveHead;
  /** The signed agreements whose parts the caller may see. */
  readonly agreements: readonly SignedAgreement[];
  /** The agency to whose own part the caller is confined; absent for those who see all. */
  readonly confinedTo?: string;
}

/** Whether the caller has to do with the enterprise today: its own people, and an agency while it serves it. */
export const isServing = ({ confinedTo, agreements }: Pick<ReadableArchive, 'confinedTo' | 'agreements'>, today: string): boolean =>
  confinedTo === undefined || agreements.some((agreement) => lastServiceDay(agreement) >= today);

export interface IndexedArchive extends ReadableArchive {
  /** A row of every entry up to the head, in order. */
  readonly all: readonly IndexRow[];
  /** Those that the caller may see. */
  readonly rows: readonly IndexRow[];
}

/** The archives that a district holds. */
export const headsOf = async (table: Table, district: District): Promise<ArchiveHead[]> =>
  (await table.partition(partitions.office(district), { index: 'gsi3', prefix: 'ARCHIVE#' })).filter((item) => item.type === 'archive');

/** What of the archive this caller may read; somebody else's is not found. */
const readable = (head: ArchiveHead | undefined, signed: readonly SignedAgreement[], caller: Caller): Result<ReadableArchive> => {
  if (!head) return fail('not-found');
  const { member } = caller;
  if (!member) return [head.district, ...signed.map(({ district }) => district)].some((district) => servesDistrict(caller, district)) ? ok({ head, agreements: signed }) : fail('not-found');
  if (member.side === 'enterprise') return member.organisationId === head.enterpriseId ? ok({ head, agreements: signed }) : fail('not-found');
  const own = signed.filter(({ agencyId }) => agencyId === member.organisationId);
  return own.length ? ok({ head, agreements: own, confinedTo: member.organisationId }) : fail('not-found');
};

const signedOf = async (table: Table, enterpriseId: string): Promise<SignedAgreement[]> =>
  (await table.partition(partitions.organisation(enterpriseId), { index: 'gsi1', prefix: 'AGREEMENT#' })).filter((item) => item.type === 'agreement').filter(isSigned);

/**
 * An archive as the caller may read it (一企一档): the enterprise its own, officers those of the districts they serve and of
 * enterprises that moved away with an agreement still in their hands, an agency the part of the agreements it signed, also past
 * ones. Anybody else's is not found.
 */
export const loadArchive = async (table: Table, enterpriseId: string, caller: Caller): Promise<Result<ReadableArchive>> => {
  const [head, signed] = await Promise.all([table.get('archive', keys.archive(enterpriseId)), signedOf(table, enterpriseId)]);
  return readable(head, signed, caller);
};

/** Rows of the entries that are older than the index, from the entries themselves. */
const olderRows = async (table: Table, enterpriseId: string, count: number): Promise<IndexRow[]> => {
  const rows: IndexRow[] = [];
  for await (const page of entriesUpTo(table, { enterpriseId, count })) rows.push(...page.map(rowOf));
  return rows;
};

/** The same with its index, in one round trip: a thousand entries are some hundred kilobytes. */
export const loadIndexed = async (table: Table, enterpriseId: string, caller: Caller): Promise<Result<IndexedArchive>> => {
  const [head, signed, stretches] = await Promise.all([
    table.get('archive', keys.archive(enterpriseId)),
    signedOf(table, enterpriseId),
    table.partition(keys.archive(enterpriseId).pk, { prefix: sortPrefixes.index }),
  ]);
  const archive = readable(head, signed, caller);
  if (!archive.ok) return archive;
  const indexed = stretches.filter((item) => item.type === 'archive-index').flatMap(({ rows }) => rows).filter(({ n }) => n <= archive.value.head.count);
  const from = indexed[0]?.n ?? archive.value.head.count + 1;
  const all = from > 1 ? [...(await olderRows(table, enterpriseId, from - 1)), ...indexed] : indexed;
  const { confinedTo } = archive.value;
  return ok({ ...archive.value, all, rows: confinedTo === undefined ? all : all.filter(({ agencyId }) => agencyId === confinedTo) });
};
