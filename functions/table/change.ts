import type { ProblemKind } from '../../shared/domain/problems.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import type { Taken } from '../../shared/domain/tasks.ts';
import type { Entity } from './entities.ts';
import type { Key } from './keys.ts';

/** Whom a guard's owner concerns, where a look-up by the guard goes on to them. */
export interface GuardReference {
  readonly organisationId: string;
  /** Absent where nobody acted for the organisation, as for one that the bureau entered. */
  readonly personId?: string;
}

/** One write of a transaction, with the refusal it means when its condition does not hold. */
export type Write =
  /** A new item, put only if absent. */
  | { readonly kind: 'create'; readonly entity: Entity; readonly refused?: ProblemKind }
  /** A changed item, put only if the stored one still has what `expect` says (for most: `rev` and `status`) and each figure named in `atLeast` reaches that much. */
  | { readonly kind: 'replace'; readonly before: Entity; readonly entity: Entity; readonly expect: Readonly<Record<string, string | number | boolean>>; readonly atLeast?: Readonly<Record<string, number>>; readonly refused?: ProblemKind }
  /** A uniqueness guard, put only if absent or already this owner's. */
  | { readonly kind: 'guard'; readonly key: Key; readonly owner: string; readonly refused: ProblemKind; readonly refers?: GuardReference }
  /** Hands a guard on from one owner to the next, if it is the first one's still. */
  | { readonly kind: 'pass'; readonly key: Key; readonly from: string; readonly owner: string; readonly refused: ProblemKind }
  /** Frees a guard, if it is this owner's. */
  | { readonly kind: 'release'; readonly key: Key; readonly owner: string }
  /** Adds to counters of an item, if each of `atLeast` still has that much and it is as `expect` says: figures many requests share, without reading them first. */
  | { readonly kind: 'add'; readonly key: Key; readonly deltas: Readonly<Record<string, number>>; readonly atLeast: Readonly<Record<string, number>>; readonly expect?: Readonly<Record<string, string | number | boolean>>; readonly refused: ProblemKind }
  /** Adds to the end of a list of an item, which is made with `fixed` when it is the first: a list that grows without being read. Another write of the transaction has to say that nobody adds at the same place. */
  | { readonly kind: 'append'; readonly key: Key; readonly fixed: Readonly<Record<string, string | number>>; readonly list: string; readonly values: readonly object[]; readonly refused: ProblemKind }
  /** Writes the entries by which an unchanged organisation is found, and takes stray ones away: a repair. */
  | { readonly kind: 'find-anew'; readonly entity: Organisation; readonly stray: readonly Key[] }
  /** Says on an open task who does it, or that nobody does, if nobody else but `from` has said so. */
  | { readonly kind: 'take'; readonly key: Key; readonly from: string; readonly taken: Taken | undefined; readonly refused: ProblemKind }
  /** Holds only while another item still is as read, without changing it. */
  | { readonly kind: 'check'; readonly key: Key; readonly expect: Readonly<Record<string, string | number | boolean>>; readonly refused: ProblemKind };

export const create = (entity: Entity, refused?: ProblemKind): Write => ({ kind: 'create', entity, ...(refused && { refused }) });

/** Replaces an item expecting its revision (and, where it has one, its status) to be as read. */
export const replace = <E extends Entity & { rev: number }>(before: E, entity: E | Extract<Entity, { type: E['type'] }>, refused?: ProblemKind): Extract<Write, { kind: 'replace' }> => ({
  kind: 'replace',
  before,
  entity,
  expect: { rev: before.rev, ...('status' in before && { status: before.status }) },
  ...(refused && { refused }),
});

/** Replaces an item as `replace` does, and only within limits that the stored item itself states. */
export const replaceWithin = <E extends Entity & { rev: number }>(before: E, entity: E, atLeast: Readonly<Record<string, number>>): Write => ({ ...replace(before, entity), atLeast });

export const guard = (key: Key, owner: string, refused: ProblemKind, refers?: GuardReference): Write => ({ kind: 'guard', key, owner, refused, ...(refers && { refers }) });
export const pass = (key: Key, from: string, owner: string, refused: ProblemKind): Write => ({ kind: 'pass', key, from, owner, refused });
export const release = (key: Key, owner: string): Write => ({ kind: 'release', key, owner });
export const check = (key: Key, expect: Readonly<Record<string, string | number | boolean>>, refused: ProblemKind): Write => ({ kind: 'check', key, expect, refused });

/** What happened, for the audit entry and the history people read. */
export interface Change<Reply> {
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
  readonly writes: readonly Write[];
  /** Recorded as the outcome of the request; a repeat under the same Idempotency-Key gets it again. No personal data. */
  readonly reply: Reply;
}

/** Who asks, when, and which request it is. */
export interface Actor {
  readonly now: string;
  readonly by: string;
  readonly byName: string;
  readonly as: string;
  readonly organisationId?: string;
  /** For whom the actor stands in, in this. */
  readonly onBehalf?: { readonly id: string; readonly name: string };
  /** Hash over caller, route and Idempotency-Key, or random without one. */
  readonly requestKey: string;
  readonly requestHash: string;
  /** On the monotonic clock (`performance.now()`), after which no write of the request is begun: whoever asked has been told to try again. */
  readonly until?: number;
}
