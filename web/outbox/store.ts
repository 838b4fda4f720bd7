import type { OutboxEntry } from './entry.ts';

export type NewEntry = Omit<OutboxEntry, 'order'>;

/** Where entries are kept; every method is one transaction, and rejects where the device keeps nothing. */
export interface OutboxStore {
  /** In the order in which they came; of all persons. */
  readonly all: () => Promise<OutboxEntry[]>;
  readonly add: (entry: NewEntry) => Promise<OutboxEntry>;
  /** Changes an entry that is still there, or removes it where the change answers nothing; answers what is there then. */
  readonly change: (order: number, change: (entry: OutboxEntry) => OutboxEntry | undefined) => Promise<OutboxEntry | undefined>;
  /** For browsers without locks: whether this owner may send until then (milliseconds since 1970). */
  readonly lease: (owner: string, nowMs: number, untilMs: number) => Promise<boolean>;
  readonly release: (owner: string) => Promise<void>;
}
