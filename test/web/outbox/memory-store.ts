import type { OutboxEntry } from '../../../web/outbox/entry.ts';
import type { OutboxStore } from '../../../web/outbox/store.ts';

/** A store in memory, which several tabs can share and which outlives them. */
export const memoryStore = (): OutboxStore & { readonly entries: Map<number, OutboxEntry> } => {
  const entries = new Map<number, OutboxEntry>();
  let orders = 0;
  let held: { readonly owner: string; readonly untilMs: number } | undefined;
  return {
    entries,
    all: async () => [...entries.values()].sort((one, other) => one.order - other.order),
    add: async (entry) => {
      orders += 1;
      const added = { ...entry, order: orders };
      entries.set(added.order, added);
      return added;
    },
    change: async (order, change) => {
      const entry = entries.get(order);
      if (!entry) return undefined;
      const changed = change(entry);
      if (changed) entries.set(order, changed);
      else entries.delete(order);
      return changed;
    },
    lease: async (owner, nowMs, untilMs) => {
      if (held && held.owner !== owner && held.untilMs >= nowMs) return false;
      held = { owner, untilMs };
      return true;
    },
    release: async (owner) => {
      if (held?.owner === owner) held = undefined;
    },
  };
};

export const entryOf = (id: string, part: Partial<Omit<OutboxEntry, 'order'>> = {}): Omit<OutboxEntry, 'order'> => ({
  id, person: 'owner', route: 'signUp', input: { params: { organisationId: 'org', fairId: 'fair' }, body: { contactPhone: '13800000001' } },
  shown: { title: '双选会', href: '/app/', draft: `draft:${id}` }, storedAt: 0, tries: 0, state: 'waiting', ...part,
});
