import type { Content, KeptFile } from './kept-file.ts';

/** Where chosen files are kept; every method is one transaction, and rejects where the device keeps nothing. */
export interface FileStore {
  /** Of all persons, in the order in which they were chosen, without their bytes. */
  readonly all: () => Promise<KeptFile[]>;
  readonly add: (file: KeptFile, content: Content) => Promise<void>;
  readonly content: (id: string) => Promise<Content | undefined>;
  /** Changes a file that is still there, or removes it with its bytes where the change answers nothing. */
  readonly change: (id: string, change: (file: KeptFile) => KeptFile | undefined) => Promise<void>;
}

/** For browsers that keep nothing, and forms without a draft: gone with the page. */
export const memoryFiles = (): FileStore => {
  const files = new Map<string, { file: KeptFile; content: Content }>();
  return {
    all: async () => [...files.values()].map(({ file }) => file),
    add: async (file, content) => void files.set(file.id, { file, content }),
    content: async (id) => files.get(id)?.content,
    change: async (id, change) => {
      const found = files.get(id);
      if (!found) return;
      const file = change(found.file);
      if (file) files.set(id, { ...found, file });
      else files.delete(id);
    },
  };
};
