import { randomKey } from '../random.ts';
import type { OutboxStore } from './store.ts';

/** Longer than one attempt to send takes, with renewing the token before it. */
const LEASE_MS = 60_000;
const me = randomKey();

/**
 * Does the work while no other tab does it; `busy` where another one is at it and this browser cannot wait for its end.
 * @param work is given what to call before each longer step, so that its turn does not run out
 */
export const exclusively = async <T>(store: OutboxStore, work: (goOn: () => Promise<unknown>) => Promise<T>): Promise<T | 'busy'> => {
  if (navigator.locks) return navigator.locks.request('outbox', () => work(async () => undefined));
  const take = (): Promise<boolean> => store.lease(me, Date.now(), Date.now() + LEASE_MS);
  if (!(await take())) return 'busy';
  try {
    return await work(take);
  } finally {
    await store.release(me);
  }
};
