import * as z from 'zod/mini';
import { idOf, instant, personId } from './entity.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * What one request changed: the audit entry, the history shown to people, and the memory of the Idempotency-Key in one
 * item. It is put only if absent, so the same request can take effect once.
 */
export const Event = z.object({
  type: z.literal('event'),
  id: idOf('evt'),
  /** Hash of caller, route and Idempotency-Key; random where the caller sent none. */
  requestKey: z.string(),
  requestHash: z.string(),
  at: instant,
  by: personId,
  byName: z.string(),
  /** In which role: `enterprise`, `agency`, `duty:<duty>` or `system`. */
  as: z.string(),
  organisationId: z.optional(idOf('org')),
  /** For whom, where somebody stood in. */
  onBehalf: z.optional(z.object({ id: personId, name: z.string() })),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  reason: z.optional(z.string()),
  /** Fields that changed; personal values never appear, only that they changed. */
  changes: z.array(z.object({ pointer: z.string(), before: z.optional(scalar), after: z.optional(scalar) })),
  reply: z.object({ status: z.int(), body: z.unknown() }),
});
export type Event = z.infer<typeof Event>;
