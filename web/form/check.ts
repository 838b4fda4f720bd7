import type * as z from 'zod/mini';
import { pointerOf, wrongOf } from '../../shared/contract/field-errors.ts';
import type { Checked, Entry, Fixed } from './body.ts';
import { fullBodyOf } from './read-body.ts';

/**
 * Checks what was typed by the route's own body schema, before anything is sent. One error per pointer: the first, and
 * unreadable input before a rule that it breaks as a consequence.
 */
export const checkBody = <S extends z.ZodMiniType>(schema: S, entries: readonly Entry[], fixed: Fixed = {}): Checked<z.output<S>> => {
  const { body, errors } = fullBodyOf(entries, fixed);
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success && errors.length === 0) return { ok: true, body: parsed.data };
  const found = new Map(errors.map((error) => [error.pointer, error]));
  for (const issue of parsed.error?.issues ?? []) {
    const pointer = pointerOf(issue);
    if (!found.has(pointer)) found.set(pointer, { pointer, ...wrongOf(issue) });
  }
  return { ok: false, errors: [...found.values()] };
};
