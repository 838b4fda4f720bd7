import * as z from 'zod/mini';
import { idOf, instant, itemBase, personId } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';

/** A file comes in once: promised, sent to quarantine, checked by the service, then referred to by one item. */
export const uploadLifecycle = defineLifecycle({
  entity: 'upload',
  statuses: ['requested', 'ready', 'refused', 'claimed'],
  initial: ['requested'],
  transitions: {
    send: { who: ['enterprise', 'agency', 'officer'], from: ['requested'], to: ['requested'] },
    // Nothing came of it within its day, and the phone still has the file.
    'promise-again': { who: ['enterprise', 'agency', 'officer'], from: ['requested', 'ready', 'refused'], to: ['requested'] },
    complete: { who: ['enterprise', 'agency', 'officer'], from: ['requested'], to: ['ready', 'refused'] },
    claim: { who: ['enterprise', 'agency', 'officer'], from: ['ready'], to: ['claimed'] },
  },
});

/** A file on its way in: `requested` (addresses in quarantine for its pieces were given) → `ready` (checked and copied) or `refused`. */
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
  /** When which scanner found nothing bad in it; without it nobody has looked (未扫描), and it is only handed out to be saved. */
  scanned: z.optional(z.object({ at: instant, by: z.string() })),
  /** Whether there is a small picture of it; made by the sender's browser, so it proves nothing. */
  preview: z.optional(z.boolean()),
  /** What refers to it, once something does; until then it expires. */
  claimedBy: z.optional(z.object({ type: z.string(), id: z.string() })),
  /** Deleted as the law asks: the file is gone, hash and size remain. */
  erased: z.optional(z.boolean()),
  /** Seconds since the epoch (DynamoDB TTL); unset once claimed. */
  ttl: z.optional(z.int()),
});

export type Upload = z.infer<typeof Upload>;
