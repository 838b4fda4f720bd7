/** Keys of one batch of reads; the engine takes no more. */
export const BATCH = 100;

/** Loads many in batches, one after the other, so that a long list does not ask for everything at once. */
export const inBatches = async <Key, T>(wanted: readonly Key[], load: (batch: readonly Key[]) => Promise<T[]>): Promise<T[]> => {
  const items: T[] = [];
  for (let from = 0; from < wanted.length; from += BATCH) items.push(...(await load(wanted.slice(from, from + BATCH))));
  return items;
};

/** The same, all batches at once: one round trip, for lists that are short enough. */
export const inBatchesAtOnce = async <Key, T>(wanted: readonly Key[], load: (batch: readonly Key[]) => Promise<T[]>): Promise<T[]> => {
  const batches = Array.from({ length: Math.ceil(wanted.length / BATCH) }, (_, index) => wanted.slice(index * BATCH, (index + 1) * BATCH));
  return (await Promise.all(batches.map(load))).flat();
};
