/**
 * Files chosen on this device: kept here first, then sent in pieces, once, however often the network or the browser goes in
 * between. An upload's id is made here, so a record may name a file (`uploadIds`) before it has arrived; the outbox sends an
 * entry's files before the entry. `<PhotoUpload>` is what forms use; see ./use-files.ts for what it knows of each file.
 *
 * A file stays until an item refers to it: as long as the draft of its form (`box`) stands or an entry of the outbox names
 * it, seven days at most, and not after signing out unless an entry waits with it.
 */
import type { CallResult } from '../../shared/contract/client.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import { uploadRoutes, type PutAddress } from '../../shared/contract/uploads.ts';
import { sendAs } from '../api.ts';
import { currentSession } from '../session.ts';
import { FRESH_MS, type Content, type KeptFile } from './kept-file.ts';
import { createPace } from './pace.ts';
import { prepare, type Flaw } from './prepare.ts';
import { sendFile, type Arrival } from './send-file.ts';
import { contentOf, dropFile, everyFile, noteFile, storeFile } from './shelf.ts';
import { tidyFiles } from './tidy.ts';

/** How far a file is while this page sends it. */
export interface Underway {
  readonly state: 'sending' | 'checking' | 'stopped';
  /** From 0 to 1. */
  readonly fraction: number;
  /** Why it stopped. */
  readonly arrival?: Arrival;
}

/** A piece over a thin line takes its time; after this long it has failed. */
const PIECE_TIMEOUT_MS = 60_000;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 10_000;
/** Files at a time: while one is promised or checked another one's pieces use the line. */
const LANES = 2;

const underway = new Map<string, Underway>();
const running = new Map<string, Promise<Arrival>>();
const removed = new Set<string>();
const listeners = new Set<() => void>();
const pace = createPace();
const heard = (): void => listeners.forEach((listener) => listener());

/** Calls back when a file was added, went on, arrived or went; answers how to stop. */
export const onFiles = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const underwayOf = (id: string): Underway | undefined => underway.get(id);
const set = (id: string, now: Underway | undefined): void => {
  if (now) underway.set(id, now);
  else underway.delete(id);
  heard();
};

const put = async ({ url, headers }: PutAddress, part: Blob): Promise<boolean> => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PIECE_TIMEOUT_MS);
  try {
    return (await fetch(url, { method: 'PUT', headers, body: part, signal: controller.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => {
    const goOn = (): void => {
      clearTimeout(timer);
      removeEventListener('online', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS));
    addEventListener('online', goOn);
  });

const request = ({ person, organisationId, promise: body }: KeptFile) =>
  organisationId === undefined ? sendAs(person, uploadRoutes.requestBureauUpload, { body }) : sendAs(person, uploadRoutes.requestUpload, { params: { organisationId }, body });
const complete = ({ id: uploadId, person, organisationId }: KeptFile) => {
  set(uploadId, { state: 'checking', fraction: 1 });
  return organisationId === undefined ? sendAs(person, uploadRoutes.completeBureauUpload, { params: { uploadId } }) : sendAs(person, uploadRoutes.completeUpload, { params: { organisationId, uploadId } });
};

/** Not by two tabs at the same time, which would only send everything twice. */
const alone = <T>(id: string, work: () => Promise<T>): Promise<T> => (navigator.locks ? navigator.locks.request(`file ${id}`, work) : work());

let free = LANES;
const queue: (() => void)[] = [];
const inLane = async <T>(work: () => Promise<T>): Promise<T> => {
  if (free === 0) await new Promise<void>((resolve) => queue.push(resolve));
  else free -= 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  }
};

/** A file as its arrival, or what stood in the way, leaves it. */
export const afterwards = (before: KeptFile, arrival: Arrival): KeptFile => {
  const { problem: _, ...file } = before;
  return { ...file, ...(arrival.ok ? { arrivedAt: Date.now() } : { problem: arrival.problem }) };
};

const isFresh = ({ arrivedAt }: KeptFile): boolean => arrivedAt !== undefined && Math.abs(Date.now() - arrivedAt) < FRESH_MS;

const bring = async (id: string): Promise<Arrival> => {
  const file = (await everyFile()).find((one) => one.id === id);
  // Gone from this device: it arrived with another entry, or was taken away. The service knows.
  if (!file || isFresh(file)) return { ok: true };
  const content = await contentOf(id);
  if (!content) return { ok: true };
  set(id, { state: 'sending', fraction: underway.get(id)?.fraction ?? 0 });
  const arrival = await sendFile({ request, complete, put, pace, pause, progress: (fraction) => set(id, { state: 'sending', fraction }), wanted: () => !removed.has(id) }, file, content);
  await noteFile(id, (before) => afterwards(before, arrival));
  set(id, arrival.ok || removed.has(id) ? undefined : { state: 'stopped', fraction: 0, arrival });
  return arrival;
};

/** Brings one file of this device to the service; together with whoever else waits for the same one. */
export const arrive = (id: string): Promise<Arrival> => {
  const before = running.get(id);
  if (before) return before;
  const work = inLane(() => alone(id, () => bring(id)))
    .catch((): Arrival => ({ ok: false, status: 0, problem: { kind: 'unavailable', retry: true } }))
    .finally(() => running.delete(id));
  running.set(id, work);
  return work;
};

/**
 * Brings the files that an entry of the outbox names; undefined when the service has them all, otherwise what stands in the
 * way, as the answer of a call.
 * @param goOn called before each longer step
 */
export const arriveAll = async (ids: readonly string[], goOn: () => Promise<unknown>): Promise<CallResult<RouteDefinition> | undefined> => {
  for (const id of ids) {
    await goOn();
    const arrival = await arrive(id);
    if (!arrival.ok) return arrival;
  }
  return undefined;
};

/** Keeps a chosen file on this device, or says what is wrong with it, or that the same was chosen before. */
export const keepFile = async (file: File, { box, organisationId, beside }: { readonly box?: string; readonly organisationId?: string; readonly beside: readonly KeptFile[] }): Promise<{ readonly kept: KeptFile; readonly content: Content } | { readonly flaw: Flaw } | { readonly same: string }> => {
  const person = currentSession()?.person.id ?? '';
  const prepared = await prepare(file);
  if ('flaw' in prepared) return prepared;
  const { promise, content } = prepared;
  const same = beside.find((other) => other.promise.sha256 === promise.sha256);
  if (same) return { same: same.promise.name };
  const kept: KeptFile = { id: promise.id, person, ...(organisationId !== undefined && { organisationId }), ...(box !== undefined && { box }), promise, storedAt: Date.now() };
  await storeFile(kept, content);
  heard();
  return { kept, content };
};

/** What the person signed in has in a form's box, in the order chosen. */
export const filesIn = async (box: string, organisationId: string | undefined): Promise<KeptFile[]> => {
  await tidyFiles(box);
  const person = currentSession()?.person.id;
  return (await everyFile()).filter((file) => file.person === person && file.box === box && file.organisationId === organisationId);
};

/** Of the upload ids in a request's body, those whose files this device still keeps. */
export const keptAmong = async (body: unknown): Promise<string[]> => {
  const named: readonly string[] = JSON.stringify(body ?? null).match(/upl_[0-9a-f]{32}/g) ?? [];
  const person = currentSession()?.person.id;
  return (await everyFile()).filter((file) => file.person === person && named.includes(file.id)).map(({ id }) => id);
};

/** Takes a file away from this device; what of it was sent is gone from the service after a day. */
export const removeFile = async (id: string): Promise<void> => {
  removed.add(id);
  underway.delete(id);
  await dropFile(id);
  heard();
};

export { contentOf } from './shelf.ts';
export { openBox, tidyFiles } from './tidy.ts';
