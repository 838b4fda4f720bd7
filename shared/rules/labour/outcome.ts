import type { LabourSource } from './sources.ts';

type StepFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One line of an explanation, worded by `what`. Facts named …Fen are amounts in fen; months and hours are decimal text. */
export type Step<What extends string, Facts extends StepFacts> = { readonly what: What; readonly facts: Facts; readonly source: LabourSource };

/** The field at fault, as an RFC 6901 pointer into the topic's input, and what is wrong with it. */
export type Refusal = { readonly pointer: string; readonly kind: string; /** What the wording needs. */ readonly facts?: Readonly<Record<string, string | number>> };

/** What a rule gives for facts that are each well formed but may not fit together. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly Refusal[] };

export const given = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = (pointer: string, kind: string, facts?: Refusal['facts']): { readonly ok: false; readonly errors: readonly Refusal[] } => ({ ok: false, errors: [{ pointer, kind, ...(facts && { facts }) }] });
