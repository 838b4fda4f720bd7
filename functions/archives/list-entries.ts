import type { archiveRoutes, EntryFilter } from '../../shared/contract/archives.ts';
import type { IndexRow } from '../../shared/domain/archive-index.ts';
import { sectionOf } from '../../shared/domain/archive-sections.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys } from '../table/keys.ts';
import { entryView, numbering } from './entry-view.ts';
import { loadIndexed, type IndexedArchive } from './load.ts';
import type { ArchivePorts } from './ports.ts';
import { isOfYear, yearsOf } from './years.ts';

const EACH = 30;

/** Whether a row is among those asked for. */
const asked = ({ agreements }: IndexedArchive, { section, agencyId, agreementId, year, files }: EntryFilter, today: string): ((row: IndexRow) => boolean) => {
  const agreement = agreements.find(({ id }) => id === agreementId);
  const period = agreement && year !== undefined ? yearsOf(agreement, today).find((one) => one.year === Number(year)) : undefined;
  return (row) =>
    (section === undefined || sectionOf(row.kind) === section) &&
    (agencyId === undefined || row.agencyId === agencyId) &&
    (agreementId === undefined || (period && agreement ? isOfYear(row, agreement, period) : year === undefined && row.agreementId === agreementId)) &&
    (files === undefined || (row.files ?? 0) > 0);
};

const list = async ({ table }: ArchivePorts, enterpriseId: string, query: EntryFilter, caller: Caller, now: string) => {
  const archive = await loadIndexed(table, enterpriseId, caller);
  if (!archive.ok) return archive;
  const before = query.cursor === undefined ? Infinity : Number(query.cursor);
  if (Number.isNaN(before)) return fail('invalid-cursor');
  const { shown } = numbering(archive.value);
  // The cursor counts as the caller counts, so that it tells an agency no more than the numbers do.
  const rows = archive.value.rows.filter(asked(archive.value, query, localDateOf(now))).filter(({ n }) => (shown(n) ?? 0) < before).reverse();
  const page = rows.slice(0, EACH);
  const found = page.length ? (await table.getMany(page.map(({ n }) => keys.archiveEntry(enterpriseId, n)))).filter((item) => item.type === 'archive-entry') : [];
  const items = found.sort((a, b) => b.n - a.n).map((entry) => entryView(entry, shown));
  const last = page.at(-1);
  return ok(reply(200, { items, ...(last && rows.length > page.length && { next: String(shown(last.n)) }) }));
};

/** The entries of an archive, newest first: chosen from its index, then read; an agency gets its own part. */
export const listEntries = (ports: ArchivePorts): UseCase<typeof archiveRoutes.listEntries> => ({ params, query, caller, now }) => list(ports, params.enterpriseId, query, caller, now);

export const listBureauEntries = (ports: ArchivePorts): UseCase<typeof archiveRoutes.listBureauEntries> => ({ params, query, caller, now }) => list(ports, params.enterpriseId, query, caller, now);
