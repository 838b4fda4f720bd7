import type { CallInput, CallResult } from '../../shared/contract/client.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import type { Failure } from '../use-query.ts';

/** What people know an entry by in the list of what waits. No personal data: it stays when the rest is gone. */
export interface Shown {
  /** What it is about: the title of the fair. */
  readonly title: string;
  /** Whom it concerns: the name of an organisation. */
  readonly name?: string;
  /** The address in the app where it can be done again. */
  readonly href: string;
  /** Key of the form's draft on this device, which goes when the entry does. */
  readonly draft?: string;
}

/** A write that waits on this device, or what is left of one that did not get through. */
export interface OutboxEntry {
  /** Given by the store, in the order in which entries came. */
  readonly order: number;
  /** The Idempotency-Key of every attempt to send it, made once. */
  readonly id: string;
  /** Who wrote it: nobody else sees or sends it. */
  readonly person: string;
  /** Id of the route. */
  readonly route: string;
  readonly input: Partial<Pick<CallInput<RouteDefinition>, 'params' | 'query' | 'body'>>;
  readonly shown: Shown;
  /** Uploads that the body names and whose files were on this device when it was stored: they are sent first. */
  readonly files?: readonly string[];
  /** How long it may wait, where that is not the time that most may (ms). */
  readonly keptMs?: number;
  /** Milliseconds since 1970, by the device's clock. */
  readonly storedAt: number;
  /** How often it was sent; after the first time it may have arrived though no answer came back. */
  readonly tries: number;
  readonly state: 'waiting' | 'refused' | 'expired';
  /** Why the service refused it. */
  readonly problem?: Failure;
}

/** What waits longer is not sent any more: it holds personal data, and the day of the fair is over. */
export const LIFETIME_MS = 24 * 3_600_000;
/** How long the note stays that something was refused or not sent, unless the person has read it: a week, of what may wait longer than a day six days more. */
export const NOTE_MS = 7 * LIFETIME_MS;

/** A clock that was set back makes an entry old as well: nothing stays for longer than it says. */
const ageOf = ({ storedAt }: OutboxEntry, nowMs: number): number => Math.abs(nowMs - storedAt);

/** The parameter of a path, for telling fairs apart. */
const paramOf = ({ input: { params } }: OutboxEntry, name: string): string | undefined => {
  const value = params?.[name];
  return typeof value === 'string' ? value : undefined;
};

/** What has to keep its order: the entries of one fair, or of one organisation. */
export const laneOf = (entry: OutboxEntry): string => paramOf(entry, 'fairId') ?? paramOf(entry, 'organisationId') ?? '';

/** Whether this is what is left of an earlier attempt at the same: of several forms beside each other, of the one that is sent again. */
export const isTriedAgain = (before: OutboxEntry, { person, route, input, shown }: Pick<OutboxEntry, 'person' | 'route' | 'input' | 'shown'>): boolean =>
  before.state !== 'waiting' && before.person === person && before.route === route && before.shown.name === shown.name &&
  (before.shown.draft === undefined ? before.shown.href === shown.href : before.shown.draft === shown.draft) &&
  JSON.stringify(before.input.params) === JSON.stringify(input.params);

/** Without what was written: only where it was to go, and what it is known by. */
export const withoutContent = (entry: OutboxEntry): OutboxEntry => ({ ...entry, input: { params: entry.input.params } });

/** An entry as time leaves it: unchanged, without its content, or gone (undefined). */
export const aged = (entry: OutboxEntry, nowMs: number): OutboxEntry | undefined => {
  const age = ageOf(entry, nowMs);
  const lifetime = entry.keptMs ?? LIFETIME_MS;
  if (age > lifetime + NOTE_MS - LIFETIME_MS) return undefined;
  if (age <= lifetime || (entry.state !== 'waiting' && entry.shown.draft === undefined)) return entry;
  const { draft: _, ...shown } = entry.shown;
  return { ...withoutContent(entry), shown, state: entry.state === 'waiting' ? 'expired' : entry.state };
};

/** What an answer means for the entry: `later` blocks its lane, `away` and `signed-out` all of them. */
export type Verdict = 'sent' | 'refused' | 'later' | 'away' | 'signed-out';

export const verdictOf = (result: CallResult<RouteDefinition>): Verdict => {
  if (result.ok) return 'sent';
  if (result.status === 401) return 'signed-out';
  if (result.status === 0) return 'away';
  // Overload, a fault of ours, or somebody else's page instead of an answer: none of them is a refusal.
  return result.problem.retry || result.status >= 500 || result.status === 408 || result.status === 429 ? 'later' : 'refused';
};
