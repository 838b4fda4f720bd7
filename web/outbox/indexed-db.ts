import type { OutboxEntry } from './entry.ts';
import type { OutboxStore } from './store.ts';

const ENTRIES = 'entries';
const LEASES = 'leases';
const LEASE = 'sending';

interface Lease {
  readonly name: string;
  readonly owner: string;
  readonly untilMs: number;
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('outbox', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ENTRIES, { keyPath: 'order', autoIncrement: true });
      request.result.createObjectStore(LEASES, { keyPath: 'name' });
    };
    request.onsuccess = () => {
      // A later version of the site in another tab need not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('the device keeps nothing'));
    request.onblocked = () => reject(new Error('another tab holds an older version'));
  });

/** The outbox in IndexedDB. Opened for every use: browsers close idle connections at will, and entries are few. */
export const indexedDbStore = (): OutboxStore => {
  /** One transaction; resolves with what `work` noted once everything is written. */
  const transaction = async <T>(name: string, mode: IDBTransactionMode, work: (store: IDBObjectStore, note: (value: T) => void) => void, otherwise: T): Promise<T> => {
    const database = await opened();
    try {
      return await new Promise<T>((resolve, reject) => {
        let result = otherwise;
        const running = database.transaction(name, mode);
        running.oncomplete = () => resolve(result);
        running.onabort = () => reject(running.error ?? new Error('the device did not keep it'));
        work(running.objectStore(name), (value) => {
          result = value;
        });
      });
    } finally {
      database.close();
    }
  };

  return {
    all: () =>
      transaction<OutboxEntry[]>(ENTRIES, 'readonly', (store, note) => {
        const request: IDBRequest<OutboxEntry[]> = store.getAll();
        request.onsuccess = () => note(request.result);
      }, []),
    add: async (entry) => {
      const order = await transaction<number>(ENTRIES, 'readwrite', (store, note) => {
        const request = store.add(entry);
        request.onsuccess = () => note(Number(request.result));
      }, 0);
      return { ...entry, order };
    },
    change: (order, change) =>
      transaction<OutboxEntry | undefined>(ENTRIES, 'readwrite', (store, note) => {
        const request: IDBRequest<OutboxEntry | undefined> = store.get(order);
        request.onsuccess = () => {
          if (!request.result) return;
          const changed = change(request.result);
          note(changed);
          if (!changed) store.delete(order);
          else if (changed !== request.result) store.put(changed);
        };
      }, undefined),
    lease: (owner, nowMs, untilMs) =>
      transaction<boolean>(LEASES, 'readwrite', (store, note) => {
        const request: IDBRequest<Lease | undefined> = store.get(LEASE);
        request.onsuccess = () => {
          const free = !request.result || request.result.owner === owner || request.result.untilMs < nowMs;
          note(free);
          if (free) store.put({ name: LEASE, owner, untilMs } satisfies Lease);
        };
      }, false),
    release: (owner) =>
      transaction<void>(LEASES, 'readwrite', (store) => {
        const request: IDBRequest<Lease | undefined> = store.get(LEASE);
        request.onsuccess = () => {
          if (request.result?.owner === owner) store.delete(LEASE);
        };
      }, undefined),
  };
};
