import { markers } from '../outbox/marker.ts';
import { indexedDbStore } from '../outbox/indexed-db.ts';
import { draftKey } from '../form/draft.ts';
import { noteNoneKept, wereKept } from './mark.ts';
import { dropFile, everyFile, isPast } from './shelf.ts';

/** Forms that are on this page now, whose files stay whatever becomes of their drafts. */
const open = new Map<string, number>();
/** A draft is written a moment after its file is chosen. */
const GRACE_MS = 60_000;

/** Says that a form is on the page; answers how to say that it is no more. */
export const openBox = (box: string): (() => void) => {
  open.set(box, (open.get(box) ?? 0) + 1);
  return () => {
    const left = (open.get(box) ?? 1) - 1;
    if (left > 0) open.set(box, left);
    else open.delete(box);
    // The form was sent, or left: its draft says which.
    void tidyFiles(box).catch(() => undefined);
  };
};

/** The draft is the whole form's, of whichever field the file is. */
const draftOf = (box: string): string => box.replace(/\/.*$/, '');

/** Ids that what waits in the outbox names. */
const awaited = async (): Promise<Set<string>> =>
  new Set(markers().length === 0 ? [] : (await indexedDbStore().all()).flatMap(({ state, files }) => (state === 'waiting' ? (files ?? []) : [])));

/**
 * Takes away files that nothing needs any more: those of forms whose draft is gone, and all that became too old.
 * @param turned the form that is just being opened or left, of which the draft alone tells
 */
export const tidyFiles = async (turned?: string): Promise<void> => {
  if (!wereKept()) return;
  const [files, waited] = [await everyFile(), await awaited()];
  const nowMs = Date.now();
  for (const file of files) {
    const { id, box, person, storedAt } = file;
    if (box === undefined) continue;
    const needed = waited.has(id) || localStorage.getItem(draftKey(person, draftOf(box))) !== null || (box !== turned && (open.has(box) || nowMs - storedAt < GRACE_MS));
    if (isPast(file, nowMs) || !needed) await dropFile(id);
  }
};

/** Leaves nothing of a person's files on this device but what waits in the outbox with its entry. */
export const forgetFiles = async (person: string): Promise<void> => {
  const waited = await awaited();
  for (const { id, person: owner } of await everyFile()) if (owner === person && !waited.has(id)) await dropFile(id);
  if ((await everyFile()).length === 0) noteNoneKept();
};
