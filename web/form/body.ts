import type { FieldError } from '../../shared/domain/result.ts';

/** How what is typed becomes a value of the request: each form field says its kind in `data-kind`. */
export const fieldKinds = ['text', 'number', 'yuan', 'date', 'yes-no', 'list', 'flag'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A field as the form holds it: its name is the pointer into the body without the first slash, such as `offer/items`. */
export interface Entry {
  readonly name: string;
  readonly kind: FieldKind;
  /** The text typed, or the values chosen. */
  readonly values: readonly string[];
}

export type Fixed = object | ((body: Readonly<Record<string, unknown>>) => object);
export type Checked<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The field that an error belongs to: the one at its pointer, or the nearest around it (`/needs/0` → `needs`). */
export const fieldOf = (pointer: string, names: readonly string[]): string | undefined => {
  for (let at = pointer.slice(1); at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) if (names.includes(at)) return at;
  return undefined;
};
