/**
 * The outbox: a write is stored on this device first and then sent, once, however often the network or the browser goes in
 * between; see `useOutboxAction` for forms and buttons, `useOutbox` for what waits.
 *   await enqueue(fairRoutes.checkIn, { params: { fairId }, body: { code, licenceSeen } }, { title: fair.title, href: location.pathname });
 * Only routes of ./routes.ts; what is passed has been checked by the route's body schema, as <Form> does it.
 *
 * A body may name uploads whose files are still on this device (`uploadIds` of a `<PhotoUpload kept=… waits>`): the entry
 * notes them, the files are sent first, then the entry, once. A file that the service refuses makes the entry refused, with
 * its draft and its other files still there to be corrected.
 */
import type { CallInput, CallResult } from '../../shared/contract/client.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import { sendAs } from '../api.ts';
import { dropDraft as dropDraftFrom } from '../form/draft.ts';
import { randomKey } from '../random.ts';
import { currentSession, signIn } from '../session.ts';
import { isTriedAgain, type OutboxEntry, type Shown } from './entry.ts';
import { exclusively } from './exclusively.ts';
import { flush, tidy } from './flush.ts';
import { indexedDbStore } from './indexed-db.ts';
import { keepMarkers, markAhead } from './mark.ts';
import type { Marker } from './marker.ts';
import { outboxRoutes } from './routes.ts';

/** It waits on this device, and is sent by itself. */
export interface Stored {
  readonly ok: false;
  readonly stored: OutboxEntry;
}
type Input<R extends RouteDefinition> = Omit<CallInput<R>, 'idempotencyKey' | 'signal'>;
type Result = CallResult<RouteDefinition>;

/** A page does not keep anybody waiting longer than this for an answer; the sending goes on. */
const PATIENCE_MS = 6_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

const store = indexedDbStore();
const dropDraft = (key: string): void => dropDraftFrom(localStorage, key);
/** Pages that wait for an answer, by the entry's id. */
const pages = new Map<string, (result?: Result) => void>();
const person = (): string | undefined => currentSession()?.person.id;

/** Files are another matter for most of what waits: fetched only by whoever has some. */
const files = () => import('../files/files.ts');

const send = async (entry: OutboxEntry, goOn: () => Promise<unknown>): Promise<Result> => {
  const known = outboxRoutes.get(entry.route);
  // A deployment took the route away while the entry waited.
  if (!known) return { ok: false, status: 404, problem: { kind: 'not-found', retry: false } };
  if (entry.files?.length) {
    const held = await (await files()).arriveAll(entry.files, goOn);
    if (held) return held;
    await goOn();
  }
  return sendAs(entry.person, known.route, { ...entry.input, idempotencyKey: entry.id } as CallInput<RouteDefinition>);
};
/** What was sent, or will never be, leaves no files behind. */
const dropFiles = async ({ files: ids }: OutboxEntry): Promise<void> => {
  if (ids?.length) await Promise.all(ids.map((await files()).removeFile));
};
const answered = ({ id }: OutboxEntry, result: Result): boolean => {
  const page = pages.get(id);
  page?.(result);
  return page !== undefined;
};
const ports = { store, now: Date.now, answered, dropDraft, dropFiles };

/** Brings what every page may know up to date with what is stored. */
const noteState = async (): Promise<void> => {
  const counted = new Map<string, Marker>();
  for (const { person: owner, state } of await store.all()) {
    const { waiting, failed } = counted.get(owner) ?? { waiting: 0, failed: 0 };
    counted.set(owner, state === 'waiting' ? { waiting: waiting + 1, failed } : { waiting, failed: failed + 1 });
  }
  keepMarkers(counted);
};

let timer: ReturnType<typeof setTimeout> | undefined;
let pause = FIRST_PAUSE_MS;
/** Not all phones in the hall at the same moment. */
const later = (): void => {
  clearTimeout(timer);
  timer = setTimeout(sendNow, pause * (0.75 + Math.random() / 2));
  pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
};

const once = async (): Promise<void> => {
  const owner = person();
  await tidy(ports);
  const end = owner === undefined ? undefined : !navigator.onLine ? 'later' : await exclusively(store, (goOn) => flush({ ...ports, send: async (entry) => (await goOn(), send(entry, goOn)) }, owner));
  const asked = pages.size > 0;
  // Without an answer: the page says that it waits.
  if (!again) pages.forEach((page) => page());
  await noteState();
  if (end === 'done' || end === undefined) pause = FIRST_PAUSE_MS;
  else later();
  if (end === 'signed-out' && asked && !currentSession()) await signIn();
};

let running = false;
let again = false;
/** Sends what the person has waiting; at the same time as another call does it, once more after that one. */
export const sendNow = (): void => {
  again = running;
  if (running) return;
  running = true;
  void once()
    .catch(later)
    .finally(() => {
      running = false;
      if (again) sendNow();
    });
};

const look = (): void => {
  if (document.visibilityState === 'visible') sendNow();
};
let watching = false;
/** Sends now and whenever the network or the person comes back. */
export const watch = (): void => {
  if (!watching) {
    watching = true;
    addEventListener('online', sendNow);
    addEventListener('pageshow', sendNow);
    document.addEventListener('visibilitychange', look);
  }
  sendNow();
};

/** Stores a write and begins to send it; rejects where the device keeps nothing, or nobody is signed in. */
export const enqueue = async <R extends RouteDefinition>(route: R, input: Input<R>, shown: Shown): Promise<OutboxEntry> => {
  const entry = await put(route, input, shown);
  await noteState();
  watch();
  return entry;
};

const put = async <R extends RouteDefinition>(route: R, { params, query, body }: Input<R>, shown: Shown): Promise<OutboxEntry> => {
  const owner = person();
  if (owner === undefined) throw new Error('nobody is signed in');
  markAhead(owner);
  // What is done again replaces the note that it did not succeed.
  const what = { person: owner, route: route.id, input: { params, query, body }, shown };
  for (const entry of await store.all()) if (isTriedAgain(entry, what)) await store.change(entry.order, () => undefined);
  const named = JSON.stringify(body ?? null).includes('"upl_') ? await (await files()).keptAmong(body) : [];
  const keptMs = outboxRoutes.get(route.id)?.keptMs;
  return store.add({ id: randomKey(), ...what, ...(named.length > 0 && { files: named }), ...(keptMs !== undefined && { keptMs }), storedAt: Date.now(), tries: 0, state: 'waiting' });
};

/** The same for a page that shows the outcome: the service's answer if it comes soon, otherwise that it waits. */
export const carryOut = async <R extends RouteDefinition>(route: R, input: Input<R>, shown: Shown): Promise<CallResult<R> | Stored> => {
  const entry = await put(route, input, shown);
  return new Promise((resolve) => {
    const give = (result?: Result): void => {
      clearTimeout(patience);
      pages.delete(entry.id);
      resolve(result ? (result as CallResult<R>) : { ok: false, stored: entry });
    };
    const patience = setTimeout(() => {
      give();
      void noteState();
    }, PATIENCE_MS);
    pages.set(entry.id, give);
    watch();
  });
};

/** What the person signed in has in the outbox, the oldest first. */
export const entriesNow = async (): Promise<OutboxEntry[]> => (await store.all()).filter((entry) => entry.person === person());

/** Takes an entry away for good, with the draft that belongs to it. */
export const discard = async (entry: OutboxEntry): Promise<void> => {
  const { order, shown } = entry;
  await store.change(order, () => undefined);
  if (entry.state === 'waiting') await dropFiles(entry);
  if (shown.draft !== undefined) dropDraft(shown.draft);
  await noteState();
};
