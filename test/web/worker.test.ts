import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pathPattern } from '../../shared/contract/route.ts';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { askedFor, type Asking } from '../../web/worker/asked.ts';
import { dropOtherShells, hasShell, keepShell, keptPage } from '../../web/worker/app-shell.ts';
import { KEPT_MS, keepAnswer, keptAnswer, masked, subjectOf, sweepAnswers } from '../../web/worker/kept-answers.ts';
import { networkFirst } from '../../web/worker/network-first.ts';
import { memoryCaches } from './memory-caches.ts';

beforeEach(() => {
  vi.stubGlobal('caches', memoryCaches());
});
afterEach(() => vi.unstubAllGlobals());

describe('what the worker takes care of', () => {
  const kept = [fairRoutes.showSignUp, fairRoutes.listChoices].map(({ path }) => pathPattern(path));
  const asking = (path: string, part: Partial<Asking> = {}): Asking => ({ method: 'GET', mode: 'cors', own: true, path, search: '', ...part });
  it.each([
    ['/api/fairs/org_1/fair_1/sign-up', {}, 'answer'],
    ['/api/fairs/org_1/choices', {}, 'answer'],
    ['/api/fairs/org_1/choices', { search: '?cursor=x' }, undefined],
    ['/api/fairs/org_1/fair_1/sign-up', { method: 'POST' }, undefined],
    ['/api/claims/org_1', {}, undefined],
    ['/assets/core-1.js', {}, 'asset'],
    ['/assets/core-1.js', { own: false }, undefined],
    ['/scanner/reader-1.wasm', {}, 'asset'],
    ['/app/outbox/', { mode: 'navigate' }, 'app'],
    ['/app/outbox/', {}, undefined],
    ['/fairs/fair_1/', { mode: 'navigate' }, 'page'],
    ['/en/fairs/', { mode: 'navigate' }, 'page'],
    ['/fairs/fair_1/board.json', {}, undefined],
    ['/agencies/', { mode: 'navigate' }, undefined],
    ['/site.css', {}, 'page'],
    ['/worker.js', {}, undefined],
  ] as const)('%s %o: %s', (path, part, asked) => {
    expect(askedFor(asking(path, part), kept)).toBe(asked);
  });
});

describe('the network first', () => {
  const old = () => new Response('kept');
  const run = (network: () => Promise<Response>, kept: () => Promise<Response | undefined> = async () => old()) => {
    const keep = vi.fn(async () => undefined);
    return { keep, answer: networkFirst({ network, keep, kept, patienceMs: 20, lasting: () => undefined }) };
  };
  it('is shown and kept when it answers', async () => {
    const { keep, answer } = run(async () => new Response('new'));
    expect(await (await answer).text()).toBe('new');
    expect(keep).toHaveBeenCalledOnce();
  });
  it('gives way to what is kept when it is not there, or broken at the other end', async () => {
    expect(await (await run(() => Promise.reject(new TypeError('offline'))).answer).text()).toBe('kept');
    expect(await (await run(async () => new Response('oh', { status: 503 })).answer).text()).toBe('kept');
  });
  it('gives way when it takes too long, and what it brings is kept all the same', async () => {
    const { keep, answer } = run(() => new Promise((resolve) => setTimeout(() => resolve(new Response('late')), 60)));
    expect(await (await answer).text()).toBe('kept');
    await vi.waitFor(() => expect(keep).toHaveBeenCalledOnce());
  });
  it('is waited for where nothing is kept, and its refusals are passed on', async () => {
    expect(await (await run(() => new Promise((resolve) => setTimeout(() => resolve(new Response('late')), 60)), async () => undefined).answer).text()).toBe('late');
    await expect(run(() => Promise.reject(new TypeError('offline')), async () => undefined).answer).rejects.toThrow('offline');
    const { keep, answer } = run(async () => new Response('no', { status: 404 }));
    expect((await answer).status).toBe(404);
    expect(keep).not.toHaveBeenCalled();
  });
});

describe('kept answers', () => {
  const tokenOf = (payload: object): string => `Bearer x.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.y`;
  const answerAt = async (nowMs: number, person = 'owner', path = '/api/tasks') => keepAnswer(person, path, new Response('{"contactPhone":"13800000001","booths":[]}'), nowMs);
  it('belong to the person whose token it is', () => {
    expect(subjectOf(tokenOf({ sub: 'owner-01', name: '丁小满' }))).toBe('owner-01');
    expect(subjectOf('Bearer nonsense')).toBeUndefined();
    expect(subjectOf(null)).toBeUndefined();
  });
  it('hide the middle of mobile numbers, and nothing else', () => {
    expect(masked('{"phone":"13812345678","code":"123456","hotline":"0519-12333000","credit":"913204021381234567"}')).toBe('{"phone":"138****5678","code":"123456","hotline":"0519-12333000","credit":"913204021381234567"}');
  });
  it('say since when, for a day', async () => {
    await answerAt(0);
    const kept = await keptAnswer('owner', '/api/tasks', KEPT_MS);
    expect(kept?.headers.get('x-kept-at')).toBe('1970-01-01T00:00:00.000Z');
    expect(await kept?.text()).toContain('138****0001');
    expect(await keptAnswer('owner', '/api/tasks', KEPT_MS + 1)).toBeUndefined();
    await sweepAnswers(KEPT_MS + 1);
    expect(await keptAnswer('owner', '/api/tasks', 0)).toBeUndefined();
  });
  it('of one person go when another uses the phone', async () => {
    await answerAt(0, 'owner', '/api/fairs/a');
    await answerAt(1, 'other');
    expect(await keptAnswer('owner', '/api/fairs/a', 1)).toBeUndefined();
    expect(await keptAnswer('other', '/api/tasks', 1)).toBeDefined();
  });
});

describe('the app kept for a hall without a network', () => {
  const shell = { version: 'new', assets: ['/assets/a-2.js', '/assets/b.js'] };
  const serve = (files: Readonly<Record<string, string>>) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      return files[path] === undefined ? new Response('', { status: 404 }) : new Response(files[path]);
    });
    return asked;
  };
  const pageOf = (...assets: string[]): string => assets.map((path) => `<script src="${path}">`).join('');
  it('is whole before its page is kept, and then takes the place of the former build', async () => {
    await (await caches.open('app-old')).put('/app/', new Response(pageOf('/assets/a-1.js')));
    await (await caches.open('app-old')).put('/assets/b.js', new Response('b'));
    const asked = serve({ '/assets/a-2.js': 'a', '/app/': pageOf('/assets/a-2.js', '/assets/b.js') });
    expect(await hasShell()).toBe(true);
    await keepShell(shell);
    // What has not changed is not fetched again.
    expect(asked).toEqual(['/assets/a-2.js', '/app/']);
    await dropOtherShells(shell);
    expect(await caches.keys()).toEqual(['app-new']);
    expect(await (await keptPage(shell))?.text()).toContain('a-2.js');
    expect(await (await caches.match('/assets/b.js'))?.text()).toBe('b');
  });
  it('never mixes a page with the files of another build: the former stays until all is there', async () => {
    await (await caches.open('app-old')).put('/app/', new Response(pageOf('/assets/a-1.js')));
    serve({ '/assets/a-2.js': 'a', '/assets/b.js': 'b', '/app/': pageOf('/assets/a-3.js') });
    await keepShell(shell);
    await dropOtherShells(shell);
    expect(await (await keptPage(shell))?.text()).toContain('a-1.js');
  });
  it('goes on where the network left it', async () => {
    serve({ '/assets/a-2.js': 'a' });
    await expect(keepShell(shell)).rejects.toThrow('/assets/b.js');
    const asked = serve({ '/assets/b.js': 'b', '/app/': pageOf('/assets/a-2.js') });
    await keepShell(shell);
    expect(asked).toEqual(['/assets/b.js', '/app/']);
  });
});
