import type { Fair } from '../../shared/domain/fair.ts';
import { guard, type Write } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { handOver } from './allocate-seats.ts';
import { firstFree, firstWaiting } from './waiting-list.ts';

/** What a ticket brings, with the writes that go with it. */
export interface Place {
  readonly status: 'seated' | 'waiting';
  readonly writes: readonly Write[];
}

/**
 * Tickets 1 … seats each bring a seat. A later one takes over a seat that came free while nobody waits for it; else it
 * waits. All of it is part of the sign-up's own transaction, so that there are always exactly as many seats as the fair has.
 */
export const placeFor = async (table: Table, fair: Fair, ticket: number, now: string): Promise<Place> => {
  if (ticket <= fair.seats) return { status: 'seated', writes: [] };
  const free = await firstFree(table, fair.id);
  const giving = free !== undefined && (await firstWaiting(table, fair.id)) === undefined ? await table.get('sign-up', keys.signUp(fair.id, free)) : undefined;
  if (giving?.holdsSeat) return { status: 'seated', writes: handOver(giving, now) };
  return { status: 'waiting', writes: [guard(guards.waiting(fair.id, ticket), String(ticket), 'busy')] };
};
