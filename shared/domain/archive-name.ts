import type { ArchiveEntry } from './archive.ts';

/** How the enterprise is called by the newest basic information among these entries, which are in order; undefined while there is none. */
export const nameIn = (entries: readonly Pick<ArchiveEntry, 'kind' | 'content'>[]): string | undefined => {
  const name = entries.findLast(({ kind, content }) => kind === 'basic-information' && typeof content?.name === 'string')?.content?.name;
  return typeof name === 'string' ? name : undefined;
};
