import { readStored } from '../stored.ts';
import type { Roster } from './roster.ts';

const NAME = 'desk';
const STORE = 'rosters';
/** In local storage: until when (milliseconds since 1970) anything may be kept, so that every page can tell without opening it. */
const MARK = 'rosters';
/** Names of enterprises and their codes stay on a device no longer than this. */
const LIFETIME_MS = 24 * 3_600_000;

interface Kept {
  readonly key: string;
  readonly until: number;
  readonly roster: Roster;
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('the device keeps nothing'));
  });

const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the device did not keep it'));
    });
  } finally {
    database.close();
  }
};

const keyOf = (person: string, fairId: string): string => `${person} ${fairId}`;

const untilNow = (): number => {
  const mark = readStored(localStorage, MARK);
  return mark && 'until' in mark && typeof mark.until === 'number' ? mark.until : 0;
};

/** Wipes every roster from this device. */
export const forgetRosters = (): Promise<void> =>
  new Promise((resolve) => {
    localStorage.removeItem(MARK);
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });

/** Wipes them once their time is over, whatever page is opened. */
export const forgetOldRosters = async (nowMs: number): Promise<void> => {
  if (untilNow() < nowMs) await forgetRosters();
};

/**
 * Keeps a roster for working without a network.
 * @param endsMs when the day of the fair is over, milliseconds since 1970
 */
export const keepRoster = async (person: string, fairId: string, roster: Roster, nowMs: number, endsMs: number): Promise<void> => {
  const until = Math.min(nowMs + LIFETIME_MS, endsMs);
  if (until <= nowMs) return forgetRosters();
  localStorage.setItem(MARK, JSON.stringify({ until: Math.max(until, untilNow()) }));
  await run('readwrite', (store) => store.put({ key: keyOf(person, fairId), until, roster } satisfies Kept));
};

export const keptRoster = async (person: string, fairId: string, nowMs: number): Promise<Roster | undefined> => {
  await forgetOldRosters(nowMs);
  const kept: Kept | undefined = await run('readonly', (store) => store.get(keyOf(person, fairId)));
  return kept && kept.until > nowMs ? kept.roster : undefined;
};
