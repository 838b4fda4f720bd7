import { erasedBy, erasedFile } from '../../shared/domain/archive-erasures.ts';
import type { ArchiveExportItem } from '../../shared/domain/archive-exports.ts';
import { pathOfFile, type PartEntry } from '../../shared/domain/archive-package.ts';
import { nameIn } from '../../shared/domain/archive-name.ts';
import { namesOthers, renumbered } from '../../shared/domain/archive-references.ts';
import type { ArchiveEntry } from '../../shared/domain/archive.ts';
import { entriesUpTo } from '../table/archive-entries.ts';
import type { Table } from '../table/table.ts';

/** A file of an entry on its way into the package. */
export interface PackedFile {
  readonly n: number;
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** What an export is made from: its entries, each under the number it has in the package, and their files. */
export interface Contents {
  readonly entries: readonly (ArchiveEntry & { readonly no: number })[];
  readonly files: readonly PackedFile[];
  /** Files that were deleted as the law asks. */
  readonly erased: number;
  /** The enterprise's name as the chain has it; undefined where no entry says it. */
  readonly enterpriseName: string | undefined;
}

/** The archive up to the head that the export was asked for; of an agency's part only its own entries. */
export const contentsOf = async (table: Table, { enterpriseId, agencyId, head }: ArchiveExportItem): Promise<Contents> => {
  const all: ArchiveEntry[] = [];
  for await (const entries of entriesUpTo(table, { enterpriseId, count: head.count })) all.push(...entries);
  const gone = new Set(all.flatMap(erasedBy));
  const entries = all.filter((entry) => agencyId === undefined || entry.agencyId === agencyId).map((entry, index) => ({ ...entry, no: agencyId === undefined ? entry.n : index + 1 }));
  const files = entries.flatMap((entry) => entry.uploads.map((file, place) => ({ entry, file, place })));
  const kept = files.filter(({ entry, file }) => !gone.has(erasedFile(entry.n, file)));
  return {
    entries,
    files: kept.map(({ entry: { no }, file, place }) => ({ n: no, id: file.id, path: pathOfFile(no, place, file), sha256: file.sha256, size: file.size })),
    erased: files.length - kept.length,
    enterpriseName: nameIn(all),
  };
};

/** The entries of an agency's part, without anything that tells of the rest. One that names another entry does so by the part's numbers, so that its digest cannot be redone: it has no salt. */
export const partEntries = (contents: Contents): PartEntry[] =>
  readable(contents).map(({ no, kind, at, byName, agreementId, content, salt, digest, uploads }) => ({
    n: no, kind, at, byName, ...(agreementId && { agreementId }), ...(content && { content }), ...(salt !== undefined && !namesOthers(content) && { salt }), digest,
    uploads: uploads.map(({ id, sha256, name, mediaType, size, erased }) => ({ id, sha256, name, mediaType, size, ...(erased && { erased }) })),
  }));

/** The entries as people read them, references by the numbers of the package. */
export const readable = ({ entries }: Contents): Contents['entries'] => {
  const places = new Map(entries.map(({ n, no }) => [n, no]));
  return entries.map((entry) => ({ ...entry, content: renumbered(entry.content, (n) => places.get(n)) }));
};
