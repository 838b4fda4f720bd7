import * as z from 'zod/mini';
import { idOf, instant, itemBase, localDate, personId, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { manners, serviceItems } from './party.ts';
import type { Task } from './tasks.ts';
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

/** 服务记录: what the specialist did for the enterprise, with evidence; the enterprise confirms or disputes it. */
export const ServiceRecord = z.object({
  type: z.literal('record'),
  id: idOf('rec'),
  ...itemBase,
  agreementId: idOf('agr'),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  status: z.enum(['logged', 'confirmed', 'disputed', 'unanswered']),
  servedOn: localDate,
  manner: z.enum(manners),
  item: z.enum(serviceItems),
  done: z.string(),
  found: z.optional(z.string()),
  minutes: z.int().check(z.gte(1), z.lte(1440)),
  place: z.optional(z.string()),
  logged: stamp,
  /** Why somebody other than the fixed specialist logged it. */
  standInReason: z.optional(z.string()),
  uploads: z.array(z.object({ id: idOf('upl'), sha256: z.string(), name: z.string(), mediaType: z.string(), size: z.int() })),
  answerBy: localDate,
  answered: z.optional(stamp),
  disputeReason: z.optional(z.string()),
  entry: z.int().check(z.gte(1)),
});
export type ServiceRecord = z.infer<typeof ServiceRecord>;

export const recordLifecycle = defineLifecycle({
  entity: 'record',
  statuses: ['logged', 'confirmed', 'disputed', 'unanswered'],
  initial: ['logged'],
  transitions: {
    confirm: { who: ['enterprise-verified'], from: ['logged', 'unanswered'], to: ['confirmed'] },
    dispute: { who: ['enterprise-verified'], from: ['logged', 'unanswered'], to: ['disputed'] },
    lapse: { who: ['system'], from: ['logged'], to: ['unanswered'] },
  },
});

export const recordTasks = (record: ServiceRecord): Task[] => {
  if (record.status !== 'logged') return [];
  const subject = { type: 'record', id: record.id };
  const title = `${record.agencyName} · ${record.servedOn}`;
  return [
    { waiter: `org:${record.enterpriseId}`, kind: 'confirm-record', due: record.answerBy, subject, title, link: `/app/enterprise/${record.enterpriseId}/agreements/${record.agreementId}/records/` },
    { waiter: 'system', kind: 'lapse-record', due: record.answerBy, subject: { type: 'record', id: `${record.agreementId}.${record.id}` }, title, link: '' },
  ];
};

/** A file comes in once: promised, sent to quarantine, checked by the service, then referred to by one item. */
export const uploadLifecycle = defineLifecycle({
  entity: 'upload',
  statuses: ['requested', 'ready', 'refused', 'claimed'],
  initial: ['requested'],
  transitions: {
    send: { who: ['enterprise', 'agency', 'officer'], from: ['requested'], to: ['requested'] },
    complete: { who: ['enterprise', 'agency', 'officer'], from: ['requested'], to: ['ready', 'refused'] },
    claim: { who: ['enterprise', 'agency', 'officer'], from: ['ready'], to: ['claimed'] },
  },
});

/** A file on its way in: `requested` (a presigned PUT to quarantine was given) → `ready` (checked and copied) or `refused`. */
export const Upload = z.object({
  type: z.literal('upload'),
  id: idOf('upl'),
  ...itemBase,
  organisationId: z.optional(idOf('org')),
  personId,
  status: z.enum(['requested', 'ready', 'refused', 'claimed']),
  name: z.string(),
  mediaType: z.string(),
  size: z.int().check(z.gte(1)),
  sha256: z.string(),
  /** The kind of refusal, and what the check found. */
  refusal: z.optional(z.enum(['file-mismatch', 'file-type-refused'])),
  finding: z.optional(z.string()),
  /** What refers to it, once something does; until then it expires. */
  claimedBy: z.optional(z.object({ type: z.string(), id: z.string() })),
  /** Seconds since the epoch (DynamoDB TTL); unset once claimed. */
  ttl: z.optional(z.int()),
});
export type Upload = z.infer<typeof Upload>;
