import * as z from 'zod/mini';
import { idOf, instant } from '../domain/entity.ts';
import { prefixes, type IdKind } from '../domain/ids.ts';

export const id = (kind: IdKind) => idOf(prefixes[kind]);

/** Path parameters of a route of an acting organisation. */
export const actingOrganisation = { organisationId: id('organisation') };

/** What every write answers with: enough to load the item again, never personal data (it is kept as the memory of the Idempotency-Key). */
export const Changed = z.object({ id: z.string(), rev: z.int(), status: z.string() });
export type Changed = z.infer<typeof Changed>;

/** The revision the person saw: the write fails with `edited-elsewhere` when it has moved on. */
export const rev = z.int().check(z.gte(1));

/** Trimmed text of at least one character. */
export const text = (max: number, min = 1) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max));
export const reason = text(500, 2);
export const phone = z.string().check(z.regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/));
export const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const FieldReasons = z.array(z.object({ pointer: z.string(), reason })).check(z.minLength(1), z.maxLength(30));

/** Files of one kind: which of those already there are kept, and the uploads that come to them. */
export const FilesForm = (max: number) => z.object({ keep: z.optional(z.array(id('upload')).check(z.maxLength(max))), add: z.optional(z.array(id('upload')).check(z.maxLength(max))) });
export type FilesForm = z.infer<ReturnType<typeof FilesForm>>;

/** A page of a list: `next` is the cursor to pass on, absent on the last page. */
export const pageOf = <S extends z.ZodMiniType>(item: S) => z.object({ items: z.array(item), next: z.optional(z.string()) });
export const cursor = z.optional(z.string().check(z.maxLength(600)));

/** What happened to an item: the audit entry as those concerned may read it. */
export const HistoryLine = z.object({ at: instant, action: z.string(), byName: z.string(), as: z.string(), onBehalf: z.optional(z.string()), from: z.optional(z.string()), to: z.optional(z.string()), reason: z.optional(z.string()) });
export type HistoryLine = z.infer<typeof HistoryLine>;

/** RFC 9457 problem details, with the kind and, for bad input, a pointer and kind per field. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  kind: z.string(),
  instance: z.optional(z.string()),
  retry: z.boolean(),
  errors: z.optional(z.array(z.object({ pointer: z.string(), kind: z.string(), facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) }))),
  facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
