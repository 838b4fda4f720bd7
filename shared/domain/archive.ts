import * as z from 'zod/mini';
import { idOf, instant, personId, stamp } from './entity.ts';
import { districts } from './who.ts';

/** 一企一档 (policy 一（六）): one archive per enterprise, opened at its first signing; entries are appended, never edited. */
export const ArchiveHead = z.object({
  type: z.literal('archive'),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  district: z.enum(districts),
  opened: stamp,
  /** Entries so far and the hash of the last one; 0 and the genesis hash when empty. */
  count: z.int().check(z.gte(0)),
  hash: z.string(),
  /** When content or files were last erased: exports made before are not given out any more. */
  erasedAt: z.optional(instant),
  /** The number of the entry that said so: an export that does not reach it is one from before. Absent where it happened before this was kept. */
  erasedIn: z.optional(z.int()),
});

export type ArchiveHead = z.infer<typeof ArchiveHead>;

export const entryKinds = [
  'basic-information',
  'agreement-signed',
  'agreement-taken-over',
  'agreement-amended',
  'amendment-filed',
  'service-suspended',
  'service-resumed',
  'ending-agreed',
  'specialist-replaced',
  'filing-submitted',
  'filing-returned',
  'filing-accepted',
  'service-record',
  'record-confirmed',
  'record-disputed',
  'record-unanswered',
  'record-corrected',
  'record-rated',
  'dispute-explained',
  'problem-found',
  'problem-step',
  'problem-solved',
  'problem-reopened',
  'problem-withdrawn',
  'complaint-filed',
  'complaint-shown',
  'complaint-answered',
  'complaint-withdrawn',
  'wish-asked',
  'wish-declined',
  'wish-withdrawn',
  'supporting-material',
  'rating',
  'case-counts',
  'evaluation-final',
  'claim-submitted',
  'claim-decided',
  'claim-paid',
  'agreement-ended',
  'content-erased',
  'hand-over-done',
] as const;

export type EntryKind = (typeof entryKinds)[number];

/**
 * The ways in which an entry's hash was made. The first covers the names of its files; the second only a salted digest of
 * each, so that a name, which may be a person's, can be erased too.
 */
export const chainAlgorithms = ['sha256-rfc8785-v1', 'sha256-rfc8785-v2'] as const;

/** A file of an entry. Its name is empty once it was erased; salt and digest of the name are there from the second algorithm on. */
export const EntryFile = z.object({
  id: idOf('upl'),
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  nameSalt: z.optional(z.string()),
  nameDigest: z.optional(z.string()),
  /** Deleted as the law asks; an entry of the chain says so. */
  erased: z.optional(z.boolean()),
});
export type EntryFile = z.infer<typeof EntryFile>;

/** One link of the chain. The hash covers the digest of the content, not the content, so that erasing personal content keeps the chain checkable. */
export const ArchiveEntry = z.object({
  type: z.literal('archive-entry'),
  enterpriseId: idOf('org'),
  n: z.int().check(z.gte(1)),
  algorithm: z.enum(chainAlgorithms),
  kind: z.enum(entryKinds),
  at: instant,
  by: personId,
  byName: z.string(),
  /** The agency whose part of the archive this is; absent for what belongs to the enterprise alone. */
  agencyId: z.optional(idOf('org')),
  agreementId: z.optional(idOf('agr')),
  subject: z.object({ type: z.string(), id: z.string() }),
  /** Facts of the entry, a flat record; absent after erasure. */
  content: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  salt: z.optional(z.string()),
  /** SHA-256 over salt and RFC 8785 bytes of the content. */
  digest: z.string(),
  uploads: z.array(EntryFile),
  previous: z.string(),
  hash: z.string(),
});

export type ArchiveEntry = z.infer<typeof ArchiveEntry>;
