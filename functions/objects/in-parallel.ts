/** Does the work for each, so many at a time; the results in the order of what was given. */
export const inParallel = async <T, R>(lanes: number, all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  const waiting = all.entries();
  await Promise.all(
    Array.from({ length: Math.min(lanes, all.length) }, async () => {
      for (const [index, one] of waiting) results[index] = await work(one);
    }),
  );
  return results;
};
