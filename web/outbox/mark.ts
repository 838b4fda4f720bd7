import { isMarker, markerOf, markers, MARKERS, type Marker } from './marker.ts';

const write = (all: Iterable<readonly [string, Marker]>): void => localStorage.setItem(MARKERS, JSON.stringify(Object.fromEntries(all)));

/** Other tabs hear of it through the `storage` event, this one through `outbox`. Throws where the device keeps nothing. */
export const keepMarkers = (all: ReadonlyMap<string, Marker>): void => {
  write(all);
  dispatchEvent(new Event(MARKERS));
};

/** Set before something is stored: a browser that ends in between finds out when it looks the next time. Says nothing: mostly it is sent at once. */
export const markAhead = (person: string): void => {
  const { waiting, failed } = markerOf(person);
  write([...markers().flatMap(([owner, marker]) => (isMarker(marker) ? [[owner, marker] as const] : [])), [person, { waiting: waiting + 1, failed }]]);
};
