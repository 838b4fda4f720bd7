import { erasedFile } from '../../shared/domain/archive-erasures.ts';
import type { ArchiveEntry } from '../../shared/domain/archive.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { ErasedPart, Erasure } from '../../shared/domain/erasure.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type * as z from 'zod/mini';
import { reply } from '../http/use-case.ts';
import { entriesOnto, withRetry, type Draft } from '../table/archive.ts';
import { replace, type Actor, type Write } from '../table/change.ts';
import { holdersOf, namesTakenOut } from '../table/file-holders.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import type { ArchivePorts } from './ports.ts';

const ATTEMPTS = 12;
type Part = z.infer<typeof ErasedPart>;
/** An entry, and what of it goes. */
interface Losing {
  readonly entry: ArchiveEntry;
  readonly content: boolean;
  readonly files: readonly string[];
}

/** The files as uploads, what else tells of them, and the entries of records that took them on when they put others right. */
export const reachOf = async (table: Table, enterpriseId: string, uploadIds: readonly string[], known: ReadonlySet<number>) => {
  const ids = new Set(uploadIds);
  const uploads = ids.size ? (await table.getMany([...ids].map(keys.upload))).filter((item) => item.type === 'upload') : [];
  const holders = await holdersOf(table, uploads);
  const others = holders.flatMap((item) => (item.type === 'record' && !known.has(item.entry) && item.uploads.some(({ id }) => ids.has(id)) ? [item.entry] : []));
  const entries = others.length ? (await table.getMany(others.map((n) => keys.archiveEntry(enterpriseId, n)))).filter((item) => item.type === 'archive-entry') : [];
  return { uploads, holders, entries: entries.filter((entry) => entry.uploads.some(({ id, erased }) => ids.has(id) && !erased)) };
};

const withoutErased = ({ entry, content, files }: Losing): ArchiveEntry => {
  const { content: words, salt, ...rest } = entry;
  const uploads = entry.uploads.map(({ nameSalt, ...file }) => {
    if (!files.includes(file.id)) return { ...file, ...(nameSalt !== undefined && { nameSalt }) };
    // A name that the hash itself covers cannot be taken out: so it was in the first algorithm.
    return { ...file, ...(file.nameDigest !== undefined && { name: '' }), erased: true };
  });
  return { ...rest, ...(!content && words && { content: words }), ...(!content && salt !== undefined && { salt }), uploads };
};

/** The entries that say what was erased, on which ground, and who proposed and decided it: one in the part of each agency that is concerned, for none sees another's. */
const entriesOf = (losing: readonly Losing[], { ground, law, reason, proposed, enterpriseId }: Erasure, { now, by, byName }: Actor): Draft[] =>
  [...Map.groupBy(losing, ({ entry }) => entry.agencyId)].map(([agencyId, group]) => {
    const [agreementId, ...further] = new Set(group.map(({ entry }) => entry.agreementId));
    const entries = group.filter(({ content }) => content).map(({ entry }) => entry.n).join(',');
    const files = group.flatMap(({ entry, files: ids }) => ids.map((id) => erasedFile(entry.n, { id }))).join(',');
    return {
      kind: 'content-erased', at: now, by, byName, ...(agencyId && { agencyId }), ...(agreementId && further.length === 0 && { agreementId }), subject: { type: 'archive', id: enterpriseId },
      content: { entries, files, ground, law, reason, proposedBy: proposed.name, decidedBy: byName },
    };
  });

/** What of an entry is still there to go. */
const losingOf = (entry: ArchiveEntry, part: Part | undefined, ids: ReadonlySet<string>): Losing => ({
  entry,
  content: part?.content === true && entry.content !== undefined,
  files: entry.uploads.filter(({ id, erased }) => ids.has(id) && !erased).map(({ id }) => id),
});

const blanked = (upload: Upload, now: string): Write => replace(upload, revise(upload, { name: '', erased: true }, now), 'busy');

/**
 * Erases what was approved, in one step with the entries that say so: content, files and their names, also where a record
 * that was put right took a file on, and wherever else a file is told of by name.
 */
export const erase = ({ table, random }: ArchivePorts, before: Erasure, after: Erasure, actor: Actor) =>
  withRetry(ATTEMPTS, async () => {
    const ids = new Set(before.parts.flatMap(({ files }) => files));
    const found = await table.getMany([keys.archive(before.enterpriseId), ...before.parts.map(({ n }) => keys.archiveEntry(before.enterpriseId, n))]);
    const head = found.find((item) => item.type === 'archive');
    if (!head) return fail('not-found');
    const reach = await reachOf(table, before.enterpriseId, [...ids], new Set(before.parts.map(({ n }) => n)));
    const entries = [...found.filter((item) => item.type === 'archive-entry'), ...reach.entries].sort((a, b) => a.n - b.n);
    const losing = entries.map((entry) => losingOf(entry, before.parts.find(({ n }) => n === entry.n), ids)).filter(({ content, files }) => content || files.length > 0);
    const bare = losing.map((one): Write => ({ kind: 'replace', before: one.entry, entity: withoutErased(one), expect: { hash: one.entry.hash }, refused: 'busy' }));
    const told = losing.length ? entriesOnto(head, entriesOf(losing, before, actor), random) : [];
    const chained = told.map((write): Write => (write.kind === 'replace' && write.entity.type === 'archive' ? { ...write, entity: { ...write.entity, erasedAt: actor.now, erasedIn: write.entity.count } } : write));
    return table.commit(actor, {
      action: 'approve', subject: { type: 'erasure', id: before.id }, from: before.status, to: after.status,
      writes: [replace(before, after), ...bare, ...reach.uploads.map((upload) => blanked(upload, actor.now)), ...namesTakenOut(reach.holders, ids, actor.now), ...chained],
      reply: reply(200, { id: after.id, rev: after.rev, status: after.status }),
    });
  });
