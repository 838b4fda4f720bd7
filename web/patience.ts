/** On a network worse than this nobody is kept waiting for what there is a substitute for. */
const PATIENCE_MS = 3_000;

/** The result of the work; the substitute when it fails or takes too long. */
export const patiently = <T>(work: Promise<T>, substitute: T): Promise<T> =>
  Promise.race([work.catch(() => substitute), new Promise<T>((resolve) => setTimeout(() => resolve(substitute), PATIENCE_MS))]);
