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
});

export type ArchiveHead = z.infer<typeof ArchiveHead>;

export const entryKinds = [
  'basic-information',
  'agreement-signed',
  'specialist-replaced',
  'filing-submitted',
  'filing-returned',
  'filing-accepted',
  'service-record',
  'record-confirmed',
  'record-disputed',
  'record-unanswered',
  'supporting-material',
  'rating',
  'case-counts',
  'evaluation-final',
  'claim-submitted',
  'claim-decided',
  'claim-paid',
  'agreement-ended',
] as const;

export type EntryKind = (typeof entryKinds)[number];

/** One link of the chain. The hash covers the digest of the content, not the content, so that erasing personal content keeps the chain checkable. */
export const ArchiveEntry = z.object({
  type: z.literal('archive-entry'),
  enterpriseId: idOf('org'),
  n: z.int().check(z.gte(1)),
  algorithm: z.literal('sha256-rfc8785-v1'),
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
  uploads: z.array(z.object({ id: idOf('upl'), sha256: z.string(), name: z.string(), mediaType: z.string(), size: z.int() })),
  previous: z.string(),
  hash: z.string(),
});

export type ArchiveEntry = z.infer<typeof ArchiveEntry>;
