import * as z from 'zod/mini';
import { ALSO_REQUIRED } from '../../rules/rulesets/listed.ts';
import { archiveSections } from '../../domain/archive-sections.ts';
import { ArchiveEntry, ArchiveHead, entryKinds, EntryFile } from '../../domain/archive.ts';
import { instant, localDate } from '../../domain/entity.ts';
import { Completeness } from '../../domain/evaluation.ts';
import { serviceItems } from '../../domain/service-items.ts';
import { id } from '../wire.ts';

/** An entry that a service year must hold, and how it stands. */
export const RequiredEntry = z.object({
  kind: z.enum(['service-record', ...ALSO_REQUIRED]),
  item: z.optional(z.enum(serviceItems)),
  no: z.optional(z.int()),
  due: localDate,
  state: z.enum(['met', 'waiting', 'open', 'late']),
});
export type RequiredEntry = z.infer<typeof RequiredEntry>;

/** One service year of an agreement's part: what is in it by section, what it must hold, and the figure that the evaluation takes. */
export const ArchiveYear = z.object({
  agreementId: id('agreement'),
  agencyId: id('organisation'),
  agencyName: z.string(),
  status: z.string(),
  year: z.int(),
  from: localDate,
  to: localDate,
  /** Whether today lies in it, or it is the last one. */
  current: z.boolean(),
  completeness: Completeness,
  required: z.array(RequiredEntry),
  sections: z.array(z.object({ section: z.enum(archiveSections), entries: z.int(), files: z.int() })),
});
export type ArchiveYear = z.infer<typeof ArchiveYear>;

/** An archive as it may be seen: `entries` counts those that the caller sees, an agency only its own. The latest years first. */
export const ArchiveView = z.object({
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  opened: instant,
  entries: z.int(),
  /** Whether the caller sees one agency's own part only. */
  part: z.boolean(),
  years: z.array(ArchiveYear),
  actions: z.array(z.string()),
});
export type ArchiveView = z.infer<typeof ArchiveView>;

export const ListedArchive = z.omit(ArchiveHead, { hash: true });

/** An entry as people read it; in an agency's part it is numbered within that part, so that it says nothing of the rest. */
export const EntryView = z.object({
  n: z.int(),
  kind: z.enum(entryKinds),
  at: instant,
  byName: z.string(),
  agencyId: z.optional(id('organisation')),
  agreementId: z.optional(id('agreement')),
  subject: z.object({ type: z.string(), id: z.string() }),
  content: ArchiveEntry.shape.content,
  uploads: z.array(z.omit(EntryFile, { nameSalt: true, nameDigest: true })),
});
export type EntryView = z.infer<typeof EntryView>;

/** The outcome of checking every link: whole, or the first entry that does not follow from the one before it. Of its own part an agency learns no number of the whole. */
export const ArchiveCheck = z.object({
  whole: z.boolean(),
  /** Entries looked at; an agency's own. */
  checked: z.int(),
  at: instant,
  broken: z.optional(z.object({ n: z.optional(z.int()), reason: z.string() })),
  head: z.optional(z.object({ count: z.int(), hash: z.string() })),
  /** What the daily anchor outside the table says; absent while there is none yet, and for an agency. */
  anchor: z.optional(z.object({ on: localDate, count: z.int(), hash: z.string() })),
});
export type ArchiveCheck = z.infer<typeof ArchiveCheck>;

/** The chain as a file that anyone can check without us; `recipe` says how, step by step. */
export const ArchiveExport = z.object({
  format: z.literal('archive-chain-export-v1'),
  exportedAt: instant,
  enterpriseId: id('organisation'),
  enterpriseName: z.string(),
  head: z.object({ count: z.int(), hash: z.string() }),
  recipe: z.array(z.string()),
  entries: z.array(ArchiveEntry),
});
export type ArchiveExport = z.infer<typeof ArchiveExport>;
