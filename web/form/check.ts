import * as z from 'zod/mini';
import type { FieldError } from '../../shared/domain/result.ts';
import { bodyOf, type Entry } from './body.ts';

const escaped = (part: PropertyKey): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1');
const limit = (value: unknown) => (typeof value === 'number' ? { facts: { limit: value } } : {});
const isEmpty = (input: unknown): boolean => input === undefined || input === null || input === '';

type Wrong = Pick<FieldError, 'kind' | 'facts'>;
const sized = (origin: string, count: 'few' | 'many', length: 'short' | 'long', number: 'small' | 'big', bound: unknown): Wrong =>
  origin === 'array' ? { kind: `too-${count}`, ...limit(bound) } : origin === 'string' ? { kind: `too-${length}`, ...limit(bound) } : { kind: `too-${number}`, ...limit(bound) };

/** What is wrong with one value, in the kinds that shared/text words; the service uses the same. */
export const wrongOf = (issue: z.core.$ZodIssue): Wrong => {
  switch (issue.code) {
    case 'invalid_type':
      if (isEmpty(issue.input)) return { kind: 'required' };
      return { kind: issue.expected === 'int' ? 'not-whole' : 'invalid-type' };
    case 'too_small':
      if (issue.origin === 'string' && isEmpty(issue.input)) return { kind: 'required' };
      return sized(issue.origin, 'few', 'short', 'small', issue.minimum);
    case 'too_big':
      return sized(issue.origin, 'many', 'long', 'big', issue.maximum);
    case 'invalid_value':
      return { kind: isEmpty(issue.input) ? 'required' : 'invalid-choice' };
    case 'custom':
      return { kind: typeof issue.params?.kind === 'string' ? issue.params.kind : 'invalid-format' };
    default:
      return { kind: 'invalid-format' };
  }
};

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
    const pointer = `/${issue.path.map(escaped).join('/')}`;
    if (!found.has(pointer)) found.set(pointer, { pointer, ...wrongOf(issue) });
  }
  return { ok: false, errors: [...found.values()] };
};

/** The field that an error belongs to: the one at its pointer, or the nearest around it (`/needs/0` → `needs`). */
export const fieldOf = (pointer: string, names: readonly string[]): string | undefined => {
  for (let at = pointer.slice(1); at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) if (names.includes(at)) return at;
  return undefined;
};
