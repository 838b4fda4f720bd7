import * as z from 'zod/mini';
import type { ArchiveHead } from './archive.ts';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import { districts } from './who.ts';

const count = z.int().check(z.gte(0));

/** Why an export was not made: its files could not be read or written again and again; something was erased meanwhile; the archive changed beyond what it had when asked for. */
export const exportFailures = ['trouble', 'erased-meanwhile'] as const;

/** An archive as one ZIP, made behind the request and fetched under an address that soon expires. Kept some days. */
export const ArchiveExportItem = z.object({
  type: z.literal('archive-export'),
  id: idOf('exp'),
  ...itemBase,
  status: z.enum(['queued', 'running', 'ready', 'failed']),
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  district: z.enum(districts),
  /** The agency whose own part it is; absent for the whole. */
  agencyId: z.optional(idOf('org')),
  /** Who may fetch it: the members of this organisation; without one, officers of the district. */
  organisationId: z.optional(idOf('org')),
  asked: stamp,
  /** The archive's head when it was asked for: what came later is not in it. */
  head: z.object({ count, hash: z.string() }),
  expected: z.object({ entries: count, files: count }),
  delivered: z.object({ entries: count, files: count }),
  /** Bytes of the ZIP so far, all of them once it is ready. */
  bytes: count,
  /** How often it was begun or gone on with. */
  attempts: count,
  why: z.optional(z.enum(exportFailures)),
  expiresOn: localDate,
  /** Seconds since the epoch (DynamoDB TTL). */
  ttl: z.int(),
});
export type ArchiveExportItem = z.infer<typeof ArchiveExportItem>;

/** Whether something was erased since the export was asked for, so that it may hold it: by its place in the chain, whichever clock was ahead. */
export const isFromBefore = ({ head, createdAt }: Pick<ArchiveExportItem, 'head' | 'createdAt'>, { erasedIn, erasedAt }: Pick<ArchiveHead, 'erasedIn' | 'erasedAt'>): boolean =>
  erasedIn === undefined ? erasedAt !== undefined && erasedAt >= createdAt : head.count < erasedIn;

/** `hand-on`: the function's time is over, and another run goes on from the parts that are done. */
export const exportLifecycle = defineLifecycle({
  entity: 'archive-export',
  statuses: ['queued', 'running', 'ready', 'failed'],
  initial: ['queued'],
  transitions: {
    start: { who: ['system'], from: ['queued', 'running'], to: ['running'] },
    progress: { who: ['system'], from: ['running'], to: ['running'] },
    'hand-on': { who: ['system'], from: ['running'], to: ['queued'] },
    finish: { who: ['system'], from: ['running'], to: ['ready'] },
    fail: { who: ['system'], from: ['queued', 'running'], to: ['failed'] },
  },
});

/** Which export is to be made or gone on with: what the maker is told. */
export const ExportWork = z.object({ enterpriseId: idOf('org'), exportId: idOf('exp'), at: z.string() });
export type ExportWork = z.infer<typeof ExportWork>;
