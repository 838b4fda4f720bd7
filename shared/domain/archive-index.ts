import * as z from 'zod/mini';
import { localDateOf } from '../rules/dates.ts';
import { entryKinds, type ArchiveEntry } from './archive.ts';
import { idOf, localDate } from './entity.ts';

/** What a list needs of an entry in order to choose it: a hundred bytes or so, so that a thousand are read at once. */
export const IndexRow = z.object({
  n: z.int().check(z.gte(1)),
  kind: z.enum(entryKinds),
  /** The day that it is about: of the service, or else on which it was entered. */
  on: localDate,
  /** The service year, where the entry itself says it. */
  year: z.optional(z.int()),
  agencyId: z.optional(idOf('org')),
  agreementId: z.optional(idOf('agr')),
  /** Files it came with. */
  files: z.optional(z.int()),
});
export type IndexRow = z.infer<typeof IndexRow>;

/** The rows of up to 32 entries that follow each other, appended in the commit of each. */
export const ArchiveIndex = z.object({
  type: z.literal('archive-index'),
  enterpriseId: idOf('org'),
  /** Which stretch of the archive: 0 for the entries 1 to 32. */
  stretch: z.int().check(z.gte(0)),
  rows: z.array(IndexRow),
});
export type ArchiveIndex = z.infer<typeof ArchiveIndex>;

const ROWS = 32;
export const stretchOf = (n: number): number => Math.floor((n - 1) / ROWS);

const dayOf = ({ at, content }: Pick<ArchiveEntry, 'at' | 'content'>): string => {
  const day = content?.servedOn ?? content?.dated;
  return typeof day === 'string' ? day : localDateOf(at);
};

/** The row of an entry; it follows from the entry alone. */
export const rowOf = (entry: ArchiveEntry): IndexRow => {
  const { n, kind, agencyId, agreementId, content, uploads } = entry;
  return {
    n, kind, on: dayOf(entry),
    ...(typeof content?.year === 'number' && { year: content.year }),
    ...(agencyId && { agencyId }),
    ...(agreementId && { agreementId }),
    ...(uploads.length > 0 && { files: uploads.length }),
  };
};
