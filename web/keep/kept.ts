import { MARKERS } from '../outbox/marker.ts';

/** When what is shown was kept on this device; undefined while the service answers. */
let keptAt: string | undefined;

export const keptNow = (): string | undefined => keptAt;

/** Notes where an answer came from: of several kept ones the oldest counts, and one from the service ends it. Every page says so. */
export const noteKept = (at: string | undefined): void => {
  const next = at !== undefined && keptAt !== undefined && keptAt < at ? keptAt : at;
  if (next === keptAt) return;
  keptAt = next;
  dispatchEvent(new Event(MARKERS));
};
