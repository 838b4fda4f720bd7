import { describe, expect, it } from 'vitest';
import type { CallResult } from '../../../shared/contract/client.ts';
import type { RouteDefinition } from '../../../shared/contract/route.ts';
import { aged, LIFETIME_MS, NOTE_MS } from '../../../web/outbox/entry.ts';
import { flush } from '../../../web/outbox/flush.ts';
import { outboxRoutes } from '../../../web/outbox/routes.ts';
import { entryOf, memoryStore } from './memory-store.ts';

type Result = CallResult<RouteDefinition>;
const refusedFile: Result = { ok: false, status: 422, problem: { kind: 'file-type-refused', retry: false, facts: { finding: 'broken' } } };

const phone = async (answer: Result) => {
  const store = memoryStore();
  const dropped: (readonly string[] | undefined)[] = [];
  await store.add(entryOf('a', { files: ['upl_1', 'upl_2'] }));
  await flush({ store, now: () => 0, send: async () => answer, answered: () => false, dropDraft: () => undefined, dropFiles: async ({ files }) => void dropped.push(files) }, 'owner');
  return { left: await store.all(), dropped };
};

describe('an entry that names files of this device', () => {
  it('leaves none of them when it was sent', async () => {
    expect(await phone({ ok: true, status: 201, body: {} })).toEqual({ left: [], dropped: [['upl_1', 'upl_2']] });
  });

  it('is refused when a file is, and the files stay with the draft to be corrected', async () => {
    const { left, dropped } = await phone(refusedFile);
    expect(left).toMatchObject([{ state: 'refused', problem: { facts: { finding: 'broken' } } }]);
    expect(dropped).toEqual([]);
  });

  it('waits while a file waits', async () => {
    const { left, dropped } = await phone({ ok: false, status: 503, problem: { kind: 'unavailable', retry: true } });
    expect(left).toMatchObject([{ state: 'waiting', files: ['upl_1', 'upl_2'] }]);
    expect(dropped).toEqual([]);
  });
});

describe('how long something may wait', () => {
  it('is its route\'s: a record of a visit a week, what is done at a fair a day', () => {
    expect([outboxRoutes.get('logRecord')?.keptMs, outboxRoutes.get('signUp')?.keptMs]).toEqual([7 * LIFETIME_MS, LIFETIME_MS]);
    const entry = { ...entryOf('a', { keptMs: 7 * LIFETIME_MS }), order: 1 };
    expect(aged(entry, 7 * LIFETIME_MS)).toBe(entry);
    expect(aged(entry, 7 * LIFETIME_MS + 1)?.state).toBe('expired');
    expect(aged(entry, 6 * LIFETIME_MS + NOTE_MS + 1)).toBeUndefined();
  });
});
