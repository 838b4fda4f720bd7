import { KEPT_AT, KEPT_CACHE } from '../keep/names.ts';

/** Kept answers hold personal data: they are gone after a day, whoever opens the site then. */
export const KEPT_MS = 24 * 3_600_000;

/** The person whose token this is; the service checks it, here it only tells people apart. */
export const subjectOf = (authorization: string | null): string | undefined => {
  try {
    const payload = authorization?.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    return typeof claims === 'object' && claims !== null && 'sub' in claims && typeof claims.sub === 'string' ? claims.sub : undefined;
  } catch {
    return undefined;
  }
};

/** Mobile numbers with their middle hidden: nobody needs them from a phone that lies around. */
export const masked = (json: string): string => json.replace(/"(1[3-9]\d)\d{4}(\d{4})"/g, '"$1****$2"');

const keyOf = (person: string, path: string): string => `/kept/${encodeURIComponent(person)}${path}`;
/** Milliseconds since 1970, by the device's clock. */
export const keptAt = (response: Response | undefined): number => Date.parse(response?.headers.get(KEPT_AT) ?? '');
const isFresh = (response: Response | undefined, nowMs: number): boolean => Math.abs(nowMs - keptAt(response)) <= KEPT_MS;

/** Deletes what is too old, and everything of everybody else. */
export const sweepAnswers = async (nowMs: number, person?: string): Promise<void> => {
  const cache = await caches.open(KEPT_CACHE);
  for (const request of await cache.keys()) {
    const belongs = person === undefined || new URL(request.url).pathname.startsWith(keyOf(person, '/'));
    if (!belongs || !isFresh(await cache.match(request), nowMs)) await cache.delete(request);
  }
};

export const keepAnswer = async (person: string, path: string, response: Response, nowMs: number): Promise<void> => {
  await sweepAnswers(nowMs, person);
  const body = masked(await response.text());
  const cache = await caches.open(KEPT_CACHE);
  await cache.put(keyOf(person, path), new Response(body, { headers: { 'content-type': 'application/json', [KEPT_AT]: new Date(nowMs).toISOString() } }));
};

export const keptAnswer = async (person: string, path: string, nowMs: number): Promise<Response | undefined> => {
  const response = await (await caches.open(KEPT_CACHE)).match(keyOf(person, path));
  return isFresh(response, nowMs) ? response : undefined;
};
