import type { Content, KeptFile } from './kept-file.ts';
import type { FileStore } from './store.ts';

const FILES = 'files';
const CONTENTS = 'contents';
/** In the order in which they were chosen. */
const BY_TIME = 'by-time';

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('files', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(FILES, { keyPath: 'id' }).createIndex(BY_TIME, 'storedAt');
      // Beside the facts, which change: a browser writes a file's bytes anew with whatever stands beside them.
      request.result.createObjectStore(CONTENTS);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('the device keeps nothing'));
    request.onblocked = () => reject(new Error('another tab holds an older version'));
  });

/** Chosen files in IndexedDB. */
export const indexedDbFiles = (): FileStore => {
  /** One transaction over both; resolves with what `work` noted once everything is written. */
  const transaction = async <T>(mode: IDBTransactionMode, work: (stores: { readonly files: IDBObjectStore; readonly contents: IDBObjectStore }, note: (value: T) => void) => void, otherwise: T): Promise<T> => {
    const database = await opened();
    try {
      return await new Promise<T>((resolve, reject) => {
        let result = otherwise;
        const running = database.transaction([FILES, CONTENTS], mode);
        running.oncomplete = () => resolve(result);
        running.onabort = () => reject(running.error ?? new Error('the device did not keep it'));
        work({ files: running.objectStore(FILES), contents: running.objectStore(CONTENTS) }, (value) => {
          result = value;
        });
      });
    } finally {
      database.close();
    }
  };

  return {
    all: () =>
      transaction<KeptFile[]>('readonly', ({ files }, note) => {
        const request: IDBRequest<KeptFile[]> = files.index(BY_TIME).getAll();
        request.onsuccess = () => note(request.result);
      }, []),
    add: (file, content) =>
      transaction<void>('readwrite', ({ files, contents }) => {
        files.put(file);
        contents.put(content, file.id);
      }, undefined),
    content: (id) =>
      transaction<Content | undefined>('readonly', ({ contents }, note) => {
        const request: IDBRequest<Content | undefined> = contents.get(id);
        request.onsuccess = () => note(request.result);
      }, undefined),
    change: (id, change) =>
      transaction<void>('readwrite', ({ files, contents }) => {
        const request: IDBRequest<KeptFile | undefined> = files.get(id);
        request.onsuccess = () => {
          if (!request.result) return;
          const changed = change(request.result);
          if (changed) files.put(changed);
          else {
            files.delete(id);
            contents.delete(id);
          }
        };
      }, undefined),
  };
};
