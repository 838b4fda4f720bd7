import { useEffect, useRef } from 'preact/hooks';
import type { CallInput, CallResult } from '../../shared/contract/client.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import { api } from '../api.ts';
import type { OutboxEntry, Shown } from '../outbox/entry.ts';
import type { Stored } from '../outbox/outbox.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { randomKey } from '../random.ts';

/** What this desk has written and the service has not answered, of one fair. */
export interface Queue {
  readonly waiting: readonly OutboxEntry[];
  /** Not accepted, or not sent in time. */
  readonly failed: readonly OutboxEntry[];
}

const outbox = () => import('../outbox/outbox.ts');

/** Fetched ahead, since it is needed when the network is gone. */
export const readyQueue = (): void => void outbox().catch(() => undefined);

/** Stores a write and sends it; the answer, or that it waits. Where the device keeps nothing it is sent directly. */
export const carryOut = <R extends RouteDefinition>(route: R, input: Omit<CallInput<R>, 'idempotencyKey' | 'signal'>, shown: Shown): Promise<CallResult<R> | Stored> =>
  outbox()
    .then((box) => box.carryOut(route, input, shown))
    .catch(() => api(route, { ...input, idempotencyKey: randomKey() } as CallInput<R>));

export const takeBack = async (entry: OutboxEntry): Promise<void> => (await outbox()).discard(entry);

const ofDesk = new Set(['checkIn', 'registerWalkIn']);

/** While one after the other is checked in, nothing has to be looked up for each. */
const QUIET_MS = 1_000;

/** @param onSent called once there is quiet after something is no longer there, as after it was sent */
export const useQueue = (fairId: string, onSent: () => void): Queue => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const entries = useOutbox(({ route, input }) => ofDesk.has(route) && input.params?.fairId === fairId, () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(onSent, QUIET_MS);
  });
  return { waiting: entries.filter(({ state }) => state === 'waiting'), failed: entries.filter(({ state }) => state !== 'waiting') };
};

/** The code of a check-in that waits. */
export const codeOf = ({ input: { body } }: OutboxEntry): string | undefined =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : undefined;
