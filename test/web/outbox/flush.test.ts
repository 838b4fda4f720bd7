import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallResult } from '../../../shared/contract/client.ts';
import type { RouteDefinition } from '../../../shared/contract/route.ts';
import { LIFETIME_MS, type OutboxEntry } from '../../../web/outbox/entry.ts';
import { flush, type FlushPorts } from '../../../web/outbox/flush.ts';
import { entryOf, memoryStore } from './memory-store.ts';

type Result = CallResult<RouteDefinition>;
const accepted: Result = { ok: true, status: 201, body: {} };
const refused = (kind: 'already-signed-up' | 'unauthenticated', status: number): Result => ({ ok: false, status, problem: { kind, retry: false } });
const busy: Result = { ok: false, status: 429, problem: { kind: 'busy', retry: true } };
const lost: Result = { ok: false, status: 0, problem: { kind: 'unavailable', retry: true } };

/** A phone whose service answers by this; `sent` lists what it was asked. */
const phone = (answer: (entry: OutboxEntry) => Result, part: Partial<FlushPorts> = {}) => {
  const store = memoryStore();
  const sent: string[] = [];
  const dropped: string[] = [];
  const ports: FlushPorts = { store, now: () => 0, send: async (entry) => { sent.push(entry.id); return answer(entry); }, answered: () => false, dropDraft: (key) => void dropped.push(key), ...part };
  return { store, sent, dropped, ports, left: async () => (await store.all()).map(({ id, state }) => `${id} ${state}`) };
};

describe('the outbox', () => {
  it('sends in order, and leaves nothing of what was accepted', async () => {
    const { store, sent, dropped, ports, left } = phone(() => accepted);
    for (const id of ['a', 'b', 'c']) await store.add(entryOf(id));
    expect(await flush(ports, 'owner')).toBe('done');
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(await left()).toEqual([]);
    expect(dropped).toEqual(['draft:a', 'draft:b', 'draft:c']);
  });
  it('keeps what was refused with the reason and without what was written, and goes on', async () => {
    const { store, dropped, ports, left } = phone(({ id }) => (id === 'a' ? refused('already-signed-up', 409) : accepted));
    await store.add(entryOf('a'));
    await store.add(entryOf('b'));
    expect(await flush(ports, 'owner')).toBe('done');
    expect(await left()).toEqual(['a refused']);
    const [kept] = await store.all();
    expect(kept?.problem?.kind).toBe('already-signed-up');
    expect(JSON.stringify(kept)).not.toContain('13800000001');
    // What was typed is still there to be corrected.
    expect(dropped).toEqual(['draft:b']);
  });
  it('keeps nothing of a refusal that a page shows at once', async () => {
    const { store, ports, left } = phone(() => refused('already-signed-up', 409), { answered: () => true });
    await store.add(entryOf('a'));
    await flush(ports, 'owner');
    expect(await left()).toEqual([]);
  });
  it('stops while nobody answers, and lets one busy fair not hold back another', async () => {
    const away = phone(() => lost);
    await away.store.add(entryOf('a'));
    await away.store.add(entryOf('b'));
    expect(await flush(away.ports, 'owner')).toBe('later');
    expect(away.sent).toEqual(['a']);
    const { store, sent, ports, left } = phone(({ id }) => (id === 'a' ? busy : accepted));
    await store.add(entryOf('a'));
    await store.add(entryOf('b'));
    await store.add(entryOf('c', { input: { params: { fairId: 'other' } } }));
    expect(await flush(ports, 'owner')).toBe('later');
    expect(sent).toEqual(['a', 'c']);
    expect(await left()).toEqual(['a waiting', 'b waiting']);
  });
  it('waits for the person to sign in, and touches nothing of others', async () => {
    const { store, sent, ports, left } = phone(() => refused('unauthenticated', 401));
    await store.add(entryOf('a', { person: 'somebody else' }));
    await store.add(entryOf('b'));
    expect(await flush(ports, 'owner')).toBe('signed-out');
    expect(sent).toEqual(['b']);
    expect(await left()).toEqual(['a waiting', 'b waiting']);
  });
  it('does not send what is older than a day, whoever wrote it', async () => {
    const { store, sent, dropped, ports, left } = phone(() => accepted, { now: () => LIFETIME_MS + 1 });
    await store.add(entryOf('a', { person: 'somebody else' }));
    await store.add(entryOf('b'));
    await flush(ports, 'owner');
    expect(sent).toEqual([]);
    expect(dropped).toEqual(['draft:a', 'draft:b']);
    expect(await left()).toEqual(['a expired', 'b expired']);
  });
  it('does not bring back what was discarded while it was on its way', async () => {
    const { store, ports, left } = phone(() => refused('already-signed-up', 409));
    const { order } = await store.add(entryOf('a'));
    await flush({ ...ports, send: async () => { await store.change(order, () => undefined); return refused('already-signed-up', 409); } }, 'owner');
    expect(await left()).toEqual([]);
  });
});

/** What happens to one request on its way. */
const fates = ['arrives', 'request lost', 'answer lost', 'busy', 'browser closes before', 'browser closes after'] as const;

describe('whatever happens on the way', () => {
  it('each entry takes effect once, in the order of its fair where one tab sends, and nothing stays behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('fair-1', 'fair-2'), { minLength: 1, maxLength: 6 }), fc.array(fc.constantFrom(...fates), { maxLength: 20 }), fc.constantFrom(1, 2, 3), fc.scheduler(), async (fairs, way, tabs, scheduler) => {
        const store = memoryStore();
        const effects: string[] = [];
        // The service remembers every key that took effect.
        const accept = ({ id }: OutboxEntry): Result => {
          if (!effects.includes(id)) effects.push(id);
          return accepted;
        };
        const send = async (entry: OutboxEntry): Promise<Result> => {
          const fate = way.shift() ?? 'arrives';
          await scheduler.schedule(Promise.resolve(), `${entry.id} ${fate}`);
          if (fate === 'request lost') return lost;
          if (fate === 'busy') return busy;
          if (fate === 'browser closes before') throw new Error('closed');
          const result = accept(entry);
          await scheduler.schedule(Promise.resolve(), `${entry.id} answer`);
          if (fate === 'browser closes after') throw new Error('closed');
          return fate === 'answer lost' ? lost : result;
        };
        const ports: FlushPorts = { store, now: () => 0, send, answered: () => false, dropDraft: () => undefined };
        for (const [index, fairId] of fairs.entries()) await store.add(entryOf(`${fairId}.${index}`, { input: { params: { fairId } } }));
        // Opened again and again; every tab flushes by itself, at the same time.
        for (let turn = 0; turn < 25 && store.entries.size > 0; turn += 1) {
          const all = Promise.allSettled(Array.from({ length: tabs }, () => flush(ports, 'owner')));
          await scheduler.waitFor(all);
        }
        expect([...effects].sort()).toEqual(fairs.map((fairId, index) => `${fairId}.${index}`).sort());
        expect(store.entries.size).toBe(0);
        if (tabs === 1) for (const fairId of ['fair-1', 'fair-2']) expect(effects.filter((id) => id.startsWith(fairId))).toEqual(fairs.flatMap((each, index) => (each === fairId ? [`${fairId}.${index}`] : [])));
      }),
      { numRuns: 300 },
    );
  });
});

describe('where browsers have no locks', () => {
  it('one tab at a time has the lease, until it gives it back or its time is over', async () => {
    const store = memoryStore();
    expect(await store.lease('one', 0, 60)).toBe(true);
    expect(await store.lease('two', 10, 70)).toBe(false);
    expect(await store.lease('one', 50, 110)).toBe(true);
    expect(await store.lease('two', 111, 170)).toBe(true);
    await store.release('one');
    expect(await store.lease('three', 112, 170)).toBe(false);
    await store.release('two');
    expect(await store.lease('three', 113, 170)).toBe(true);
  });
});
