/** What of a service worker's world this one uses: the compiler knows pages only. */
interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
export interface Fetching extends Lasting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
interface Told extends Lasting {
  readonly data: unknown;
}

export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', work: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', work: (event: Fetching) => void): void;
  addEventListener(type: 'message', work: (event: Told) => void): void;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly location: Location;
}
