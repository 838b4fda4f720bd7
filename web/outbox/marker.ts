import { readStored } from '../stored.ts';

/** How much waits or was not accepted, as every page may know it without opening the outbox. */
export interface Marker {
  readonly waiting: number;
  /** Refused, or not sent in time: somebody has to look. */
  readonly failed: number;
}

const KEY = 'outbox';
const none: Marker = { waiting: 0, failed: 0 };

const isMarker = (value: unknown): value is Marker => typeof value === 'object' && value !== null && 'waiting' in value && 'failed' in value;
const markers = (): [string, unknown][] => Object.entries(readStored(localStorage, KEY) ?? {});

/** Of one person, or of everybody on this device. */
export const markerOf = (person: string | undefined): Marker =>
  markers().reduce((sum, [owner, marker]) => (isMarker(marker) && (person === undefined || owner === person) ? { waiting: sum.waiting + marker.waiting, failed: sum.failed + marker.failed } : sum), none);

export const isMarked = (person: string | undefined): boolean => {
  const { waiting, failed } = markerOf(person);
  return waiting + failed > 0;
};

/** Other tabs hear of it through the `storage` event, this one through `outbox`. Throws where the device keeps nothing. */
export const keepMarkers = (all: ReadonlyMap<string, Marker>): void => {
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
  dispatchEvent(new Event(KEY));
};

/** Set before something is stored: a browser that ends in between finds out when it looks the next time. */
export const markAhead = (person: string): void => {
  const { waiting, failed } = markerOf(person);
  keepMarkers(new Map([...markers().flatMap(([owner, marker]) => (isMarker(marker) ? [[owner, marker] as const] : [])), [person, { waiting: waiting + 1, failed }]]));
};

/** Calls back when anything in the outbox may have changed, here or in another tab; answers how to stop. */
export const onOutbox = (changed: () => void): (() => void) => {
  const heard = (event: StorageEvent): void => {
    if (event.key === KEY) changed();
  };
  addEventListener(KEY, changed);
  addEventListener('storage', heard);
  return () => {
    removeEventListener(KEY, changed);
    removeEventListener('storage', heard);
  };
};
