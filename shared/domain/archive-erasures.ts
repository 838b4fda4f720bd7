import type { ArchiveEntry, EntryFile } from './archive.ts';

/** What a later entry says is erased: the content of an entry by its number, a file as `<number>/<id of the upload>`. */
export type Erased = ReadonlySet<string>;

/** How an erasure names a file. */
export const erasedFile = (n: number, { id }: Pick<EntryFile, 'id'>): string => `${n}/${id}`;

const listed = (text: unknown): string[] => (typeof text === 'string' && text !== '' ? text.split(',') : []);

/** How many files of which entry such a list names, in its order. */
export const filesByEntry = (text: string): [n: number, files: number][] => [...Map.groupBy(listed(text), (file) => Number(file.split('/')[0]))].map(([n, files]) => [n, files.length]);

/** What this entry, if it records an erasure, says was erased. */
export const erasedBy = ({ kind, content }: Pick<ArchiveEntry, 'kind' | 'content'>): string[] => (kind === 'content-erased' ? [...listed(content?.entries), ...listed(content?.files)] : []);

/** Whether a later one of these entries says that something was erased, by its name; they are in order. */
export const erasuresIn = (entries: readonly Pick<ArchiveEntry, 'n' | 'kind' | 'content'>[]): ((n: number, name: string) => boolean) => {
  const saidBy = new Map(entries.flatMap((entry) => erasedBy(entry).map((name) => [name, entry.n] as const)));
  return (n, name) => (saidBy.get(name) ?? 0) > n;
};

/** What is no longer there of an entry and so must have been erased by a later one: its content, names of its files. */
export const bareOf = ({ n, content, salt, uploads }: Pick<ArchiveEntry, 'n' | 'content' | 'salt' | 'uploads'>): string[] => [
  ...(content === undefined || salt === undefined ? [String(n)] : []),
  ...uploads.filter(({ nameDigest, nameSalt }) => nameDigest !== undefined && nameSalt === undefined).map((file) => erasedFile(n, file)),
];
