/** The app's one page and the files that it needs in the hall, of one build. */
export interface Shell {
  /** Changes with every build that changes a file of it. */
  readonly version: string;
  readonly assets: readonly string[];
}

/** Whether the person asked the browser to save data: then nothing is fetched that may never be needed. */
export const savesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;
};

const PREFIX = 'app-';
const PAGE = '/app/';
const cacheOf = ({ version }: Shell): string => PREFIX + version;

/** Whether any build's shell is kept here: then it belongs to somebody who uses the app. */
export const hasShell = async (): Promise<boolean> => (await caches.keys()).some((name) => name.startsWith(PREFIX));

const fetched = async (path: string): Promise<Response> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

/**
 * Fetches what of the shell is missing, one file after the other, so that it takes nothing from the page being read. The
 * page itself comes last, and only if it is this build's: what is kept always fits together.
 */
export const keepShell = async (shell: Shell): Promise<void> => {
  const cache = await caches.open(cacheOf(shell));
  if (await cache.match(PAGE)) return;
  for (const path of shell.assets) {
    if (await cache.match(path)) continue;
    // Of the build before, as long as the file is the same.
    await cache.put(path, (await caches.match(path)) ?? (await fetched(path)));
  }
  const page = await fetched(PAGE);
  const named = [...(await page.clone().text()).matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  if (named.every((path) => shell.assets.includes(path))) await cache.put(PAGE, page);
};

/** Deletes the shells of other builds, once this one is whole. */
export const dropOtherShells = async (shell: Shell): Promise<void> => {
  const own = cacheOf(shell);
  if (!(await (await caches.open(own)).match(PAGE))) return;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== own) await caches.delete(name);
};

export const keptPage = async (shell: Shell): Promise<Response | undefined> => (await (await caches.open(cacheOf(shell))).match(PAGE)) ?? (await caches.match(PAGE));

/** A file whose name changes with its content: once here, never asked for again. */
export const asset = async (shell: Shell, request: Request): Promise<Response> => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(cacheOf(shell))).put(request, response.clone());
  return response;
};
