import type { EntryView } from '../../shared/contract/archives.ts';
import type * as z from 'zod/mini';
import type { ArchiveEntry } from '../../shared/domain/archive.ts';
import type { IndexRow } from '../../shared/domain/archive-index.ts';
import { renumbered } from '../../shared/domain/archive-references.ts';
import type { IndexedArchive } from './load.ts';

/** The number under which a caller sees an entry: an agency counts within its own part alone. */
export const numbering = ({ confinedTo, rows }: Pick<IndexedArchive, 'confinedTo' | 'rows'>): { readonly shown: (n: number) => number | undefined; readonly row: (shown: number) => IndexRow | undefined } => {
  if (confinedTo === undefined) return { shown: (n) => n, row: (n) => rows[n - 1] };
  const places = new Map(rows.map(({ n }, index) => [n, index + 1]));
  return { shown: (n) => places.get(n), row: (place) => rows[place - 1] };
};

/** An entry as the caller reads it: nothing of the chain, which is for those who have it whole. */
export const entryView = ({ n, kind, at, byName, agencyId, agreementId, subject, content, uploads }: ArchiveEntry, shown: (n: number) => number | undefined): z.infer<typeof EntryView> => ({
  n: shown(n) ?? 0, kind, at, byName, ...(agencyId && { agencyId }), ...(agreementId && { agreementId }), subject,
  content: renumbered(content, shown),
  uploads: uploads.map(({ id, sha256, name, mediaType, size, erased }) => ({ id, sha256, name, mediaType, size, ...(erased && { erased }) })),
});
