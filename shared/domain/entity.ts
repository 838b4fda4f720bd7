import * as z from 'zod/mini';
import { isLocalDate } from '../rules/dates.ts';
import type { MaskKind } from '../rules/masking/masking.ts';

/** Schemas of personal data. From the mark follow encryption at rest, masking on the way out and redaction in logs. */
export const personalFields = z.registry<{ mask: MaskKind }>();

/** Marks a string as personal data; `mask` says how it is shown when not opened. */
export const personal = (mask: MaskKind) => {
  const schema = z.string();
  personalFields.add(schema, { mask });
  return schema;
};

/** Local date in Beijing time, YYYY-MM-DD. */
export const localDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isLocalDate));
/** A moment, ISO 8601 in UTC. */
export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/));
/** Money in fen (分), never negative, well below the exact integers of a double. */
export const fen = z.int().check(z.gte(0), z.lte(1_000_000_000_000));
/** An id: type prefix and time-ordered random part, such as `org_0199c0de…`. */
export const idOf = (prefix: string) => z.string().check(z.regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`)));
/** An identity from the issuer: opaque, at most 128 characters. */
export const personId = z.string().check(z.minLength(1), z.maxLength(128));

/** Who did something and when; the name is the one the issuer vouched for at that moment. */
export const stamp = z.object({ at: instant, by: personId, name: z.string() });
export type Stamp = z.infer<typeof stamp>;

/** What every stored item carries besides its own fields: `rev` counts its changes (optimistic lock), `sealed` holds encrypted personal values by pointer. */
export const itemBase = {
  rev: z.int().check(z.gte(1)),
  createdAt: instant,
  updatedAt: instant,
  sealed: z.optional(z.record(z.string(), z.string())),
};

/** The next revision of an item: its changes, one `rev` on, dated. */
export const revise = <Before extends { rev: number; updatedAt: string }, Changes extends object>(before: Before, changes: Changes, now: string): Revised<Before, Changes> => ({
  ...before,
  ...changes,
  rev: before.rev + 1,
  updatedAt: now,
});
type Revised<Before, Changes> = Omit<Before, keyof Changes | 'rev' | 'updatedAt'> & Changes & { rev: number; updatedAt: string };
