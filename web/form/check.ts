import * as z from 'zod/mini';
import { pointerOf, wrongOf } from '../../shared/contract/field-errors.ts';
import type { FieldError } from '../../shared/domain/result.ts';
import { bodyOf, type Entry } from './body.ts';

export type Fixed = object | ((body: Readonly<Record<string, unknown>>) => object);
export type Checked<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Checks what was typed by the route's own body schema, before anything is sent. One error per pointer: the first, and
 * unreadable input before a rule that it breaks as a consequence.
 * @param fixed what the page itself adds to the body, such as the revision that the person saw; a function where it follows from what was typed
 */
export const checkBody = <S extends z.ZodMiniType>(schema: S, entries: readonly Entry[], fixed: Fixed = {}): Checked<z.output<S>> => {
  const { body, errors } = bodyOf(entries);
  const parsed = z.safeParse(schema, { ...body, ...(typeof fixed === 'function' ? fixed(body) : fixed) }, { reportInput: true });
  if (parsed.success && errors.length === 0) return { ok: true, body: parsed.data };
  const found = new Map(errors.map((error) => [error.pointer, error]));
  for (const issue of parsed.error?.issues ?? []) {
    const pointer = pointerOf(issue);
    if (!found.has(pointer)) found.set(pointer, { pointer, ...wrongOf(issue) });
  }
  return { ok: false, errors: [...found.values()] };
};

/** The field that an error belongs to: the one at its pointer, or the nearest around it (`/needs/0` → `needs`). */
export const fieldOf = (pointer: string, names: readonly string[]): string | undefined => {
  for (let at = pointer.slice(1); at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) if (names.includes(at)) return at;
  return undefined;
};
