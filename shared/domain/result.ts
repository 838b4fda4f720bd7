import type { ProblemKind } from './problems.ts';

/** One field that is wrong: an RFC 6901 pointer into the request body and a kind that the browser words. */
export interface FieldError {
  readonly pointer: string;
  readonly kind: string;
  /** Facts the wording needs, such as a limit; never personal data. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** An expected failure. Only the HTTP edge turns it into a status number. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly errors?: readonly FieldError[];
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (kind: ProblemKind, more: Omit<Problem, 'kind'> = {}): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { kind, ...more },
});

/** A refusal that names the one field at fault, for example `failField('/creditCode', 'credit-code-check')`. */
export const failField = (pointer: string, kind: string, facts?: FieldError['facts']) =>
  fail('invalid-request', { errors: [{ pointer, kind, ...(facts && { facts }) }] });
