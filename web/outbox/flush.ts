import type { CallResult } from '../../shared/contract/client.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import { aged, laneOf, verdictOf, withoutContent, type OutboxEntry } from './entry.ts';
import type { OutboxStore } from './store.ts';

export interface FlushPorts {
  readonly store: OutboxStore;
  readonly now: () => number;
  /** Sends it under its own Idempotency-Key, as the person who wrote it or not at all. */
  readonly send: (entry: OutboxEntry) => Promise<CallResult<RouteDefinition>>;
  /** Hands the final answer to a page that still waits for it; false when none does. */
  readonly answered: (entry: OutboxEntry, result: CallResult<RouteDefinition>) => boolean;
  /** Forgets a form's draft. */
  readonly dropDraft: (key: string) => void;
  /** Forgets the files of an entry that was sent. */
  readonly dropFiles?: (entry: OutboxEntry) => Promise<void>;
}

/** Takes the content away from what became too old, whoever wrote it. */
export const tidy = async ({ store, now, dropDraft }: Pick<FlushPorts, 'store' | 'now' | 'dropDraft'>): Promise<void> => {
  for (const entry of await store.all()) {
    if (aged(entry, now()) === entry) continue;
    if (entry.shown.draft !== undefined) dropDraft(entry.shown.draft);
    await store.change(entry.order, (latest) => aged(latest, now()));
  }
};

/**
 * Sends what one person has waiting, one after the other and in order; what is overloaded holds back only its own lane.
 * Two that flush at the same time do no harm, since every attempt carries the entry's key: they only do it twice.
 * @returns `later` when something still waits, `signed-out` when it waits for the person to sign in
 */
export const flush = async (ports: FlushPorts, person: string): Promise<'done' | 'later' | 'signed-out'> => {
  const { store, send, answered, dropDraft, dropFiles } = ports;
  const blocked = new Set<string>();
  for (;;) {
    await tidy(ports);
    const next = (await store.all()).find((entry) => entry.person === person && entry.state === 'waiting' && !blocked.has(laneOf(entry)));
    if (!next) return blocked.size > 0 ? 'later' : 'done';
    // Noted before it goes: whoever discards it from now on is told that it may have arrived.
    const entry = await store.change(next.order, (latest) => ({ ...latest, tries: latest.tries + 1 }));
    if (entry?.state !== 'waiting') continue;
    const result = await send(entry);
    const verdict = verdictOf(result);
    if (verdict === 'signed-out') return 'signed-out';
    if (verdict === 'away') return 'later';
    if (verdict === 'later') {
      blocked.add(laneOf(entry));
      continue;
    }
    const taken = answered(entry, result);
    if (verdict === 'sent' && entry.shown.draft !== undefined) dropDraft(entry.shown.draft);
    if (verdict === 'sent') await dropFiles?.(entry);
    await store.change(entry.order, (latest) => (result.ok || taken ? undefined : { ...withoutContent(latest), state: 'refused', problem: result.problem }));
  }
};
