/**
 * The service worker: the app and the pages of fairs open without a network once seen. Writes never pass through here (they
 * wait in the outbox), and of the API only the answers of the routes named in web/build/worker.ts are kept.
 * A new one takes over when all pages of the former are closed: no open page ever loses its files or what was typed.
 */
import { pathPattern } from '../../shared/contract/route.ts';
import { PAGES_CACHE } from '../keep/names.ts';
import { asset, dropOtherShells, hasShell, keepShell, keptPage, savesData, type Shell } from './app-shell.ts';
import { askedFor } from './asked.ts';
import { keepAnswer, keptAnswer, keptAt, subjectOf, sweepAnswers } from './kept-answers.ts';
import { ANSWER_PATIENCE_MS, networkFirst, PAGE_PATIENCE_MS } from './network-first.ts';
import type { Fetching, WorkerScope } from './scope.ts';

declare const self: WorkerScope;
/** Written in by the build. */
declare const SHELL: Shell;
declare const KEPT_PATHS: { readonly all: readonly string[]; readonly signUp: string; readonly withSignUp: readonly string[]; readonly visits: string; readonly plan: string };

const kept = KEPT_PATHS.all.map(pathPattern);
const signUp = pathPattern(KEPT_PATHS.signUp);
const visits = pathPattern(KEPT_PATHS.visits);
/** Published pages beyond these are forgotten, the oldest first. */
const MOST_PAGES = 60;

const keepPage = async (request: Request, response: Response): Promise<void> => {
  const cache = await caches.open(PAGES_CACHE);
  await cache.delete(request);
  await cache.put(request, response);
  const [...keys] = await cache.keys();
  for (const oldest of keys.slice(0, Math.max(keys.length - MOST_PAGES, 0))) await cache.delete(oldest);
};

const page = (event: Fetching): Promise<Response> =>
  networkFirst({
    network: () => fetch(event.request),
    keep: (response) => keepPage(event.request, response),
    kept: async () => (await caches.open(PAGES_CACHE)).match(event.request, { ignoreSearch: true }),
    patienceMs: PAGE_PATIENCE_MS,
    lasting: (work) => event.waitUntil(work),
  });

const app = (event: Fetching): Promise<Response> =>
  networkFirst({ network: () => fetch(event.request), keep: async () => undefined, kept: () => keptPage(SHELL), patienceMs: PAGE_PATIENCE_MS, lasting: (work) => event.waitUntil(work) });

/** Plans kept with a specialist's day; the most urgent visits come first. */
const MOST_PLANS = 40;

/** When something of fairs or services was last written from here, by the device's clock: what was kept before may be out of date. */
let writtenAt = 0;
/** So long after it began a write may still be on its way, milliseconds. */
const SETTLED_MS = 10_000;

/** What a kept answer brings along: with a sign-up what its owner will look at in the hall, with a specialist's day the plan of each visit, which the form needs. */
const alongWith = async (path: string, response: Response): Promise<string[]> => {
  const { organisationId = '', fairId = '' } = signUp.exec(path)?.groups ?? {};
  if (fairId !== '') return KEPT_PATHS.withSignUp.map((pattern) => pattern.replace('{organisationId}', organisationId).replace('{fairId}', fairId));
  const agency = visits.exec(path)?.groups?.organisationId;
  if (agency === undefined) return [];
  const ids = new Set([...(await response.text()).matchAll(/"agreementId":"(agr_[0-9a-f]{32})"/g)].map(([, id = '']) => id));
  return [...ids].slice(0, MOST_PLANS).map((id) => KEPT_PATHS.plan.replace('{organisationId}', agency).replace('{agreementId}', id));
};

/** Fetches that too, unless it is here already. */
const keepAlong = async (person: string, path: string, answered: Response, headers: Headers): Promise<void> => {
  for (const along of await alongWith(path, answered)) {
    const had = await keptAnswer(person, along, Date.now());
    if (had && keptAt(had) >= writtenAt + SETTLED_MS) continue;
    const response = await fetch(along, { headers });
    if (response.ok) await keepAnswer(person, along, response, Date.now());
  }
};

const answer = (event: Fetching, path: string): Promise<Response> => {
  const { headers } = event.request;
  const person = subjectOf(headers.get('authorization'));
  if (person === undefined) return fetch(event.request);
  return networkFirst({
    network: () => fetch(event.request),
    keep: async (response) => {
      const answered = response.clone();
      await keepAnswer(person, path, response, Date.now());
      await keepAlong(person, path, answered, headers);
    },
    kept: () => keptAnswer(person, path, Date.now()),
    patienceMs: ANSWER_PATIENCE_MS,
    lasting: (work) => event.waitUntil(work),
  });
};

self.addEventListener('install', (event) => {
  // Whoever has the app on this device gets the new one whole before the worker may take over.
  event.waitUntil(hasShell().then((has) => (has ? keepShell(SHELL) : undefined)));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOtherShells(SHELL), sweepAnswers(Date.now()), self.clients.claim()]));
});
self.addEventListener('message', (event) => {
  if (event.data === 'keep-app' && !savesData()) event.waitUntil(keepShell(SHELL).then(() => dropOtherShells(SHELL)).catch(() => undefined));
});
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname: path, search } = new URL(url);
  if (method !== 'GET' && /^\/api\/(fairs|services)\//.test(path)) writtenAt = Date.now();
  const asked = askedFor({ method, mode, own: origin === self.location.origin, path, search }, kept);
  if (asked === 'answer') event.respondWith(answer(event, path));
  else if (asked === 'asset') event.respondWith(asset(SHELL, event.request));
  else if (asked === 'app') event.respondWith(app(event));
  else if (asked === 'page') event.respondWith(page(event));
});

// Started again after a while: nothing stays for longer than it says.
void sweepAnswers(Date.now()).catch(() => undefined);
