import { readStored } from '../stored.ts';

/** How much waits or was not accepted, as every page may know it without opening the outbox. */
export interface Marker {
  readonly waiting: number;
  /** Refused, or not sent in time: somebody has to look. */
  readonly failed: number;
}

export const MARKERS = 'outbox';
const none: Marker = { waiting: 0, failed: 0 };

export const isMarker = (value: unknown): value is Marker => typeof value === 'object' && value !== null && 'waiting' in value && 'failed' in value;
export const markers = (): [string, unknown][] => Object.entries(readStored(localStorage, MARKERS) ?? {});

/** Of one person, or of everybody on this device. */
export const markerOf = (person: string | undefined): Marker =>
  markers().reduce((sum, [owner, marker]) => (isMarker(marker) && (person === undefined || owner === person) ? { waiting: sum.waiting + marker.waiting, failed: sum.failed + marker.failed } : sum), none);

export const isMarked = (person: string | undefined): boolean => {
  const { waiting, failed } = markerOf(person);
  return waiting + failed > 0;
};

/** Calls back when what every page says may have changed (what waits, what is kept), here or in another tab; answers how to stop. */
export const onOutbox = (changed: () => void): (() => void) => {
  const heard = (event: StorageEvent): void => {
    if (event.key === MARKERS) changed();
  };
  addEventListener(MARKERS, changed);
  addEventListener('storage', heard);
  return () => {
    removeEventListener(MARKERS, changed);
    removeEventListener('storage', heard);
  };
};
