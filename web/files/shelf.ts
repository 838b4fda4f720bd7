import { FILE_LIFETIME_MS, MOST_KEPT_BYTES, type Content, type KeptFile } from './kept-file.ts';
import { indexedDbFiles } from './indexed-db.ts';
import { noteKept, wereKept } from './mark.ts';
import { memoryFiles, type FileStore } from './store.ts';

const durable = indexedDbFiles();
const passing = memoryFiles();

/** Browsers that refuse keep nothing; then the page alone has the files. */
const tried = async <T>(work: Promise<T>, otherwise: T): Promise<T> => work.catch(() => otherwise);
const durableFiles = (): Promise<KeptFile[]> => (wereKept() ? tried(durable.all(), []) : Promise.resolve([]));

export const everyFile = async (): Promise<KeptFile[]> => [...(await durableFiles()), ...(await passing.all())];
export const contentOf = async (id: string): Promise<Content | undefined> => (await passing.content(id)) ?? (wereKept() ? tried(durable.content(id), undefined) : undefined);

/** On the device where the form has a draft and there is room; otherwise with the page. */
export const storeFile = async (file: KeptFile, content: Content): Promise<void> => {
  const used = (await durableFiles()).reduce((sum, { promise }) => sum + promise.size, 0);
  const shelf: FileStore = file.box === undefined || used + file.promise.size > MOST_KEPT_BYTES ? passing : durable;
  if (shelf === durable) noteKept();
  // A full device is no reason to lose the photo: the page holds it as long as it is open.
  await shelf.add(file, content).catch(() => passing.add(file, content));
};

export const noteFile = async (id: string, change: (file: KeptFile) => KeptFile | undefined): Promise<void> => {
  await passing.change(id, change);
  if (wereKept()) await tried(durable.change(id, change), undefined);
};
export const dropFile = (id: string): Promise<void> => noteFile(id, () => undefined);

export const isPast = ({ storedAt }: KeptFile, nowMs: number): boolean => Math.abs(nowMs - storedAt) > FILE_LIFETIME_MS;
