import { revise } from '../../shared/domain/entity.ts';
import type { Fair, SignUp } from '../../shared/domain/fair.ts';
import { create, replace, type Write } from '../table/change.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** A ticket of a fair and the writes by which its sign-up comes to hold a seat; `undefined` when the fair is full. */
export interface Seat {
  readonly ticket: number;
  readonly handOver: readonly Write[];
}

/**
 * Takes a ticket (one atomic ADD) and finds its seat. Tickets 1 … seats each bring one. A later ticket takes over the
 * seat of a cancelled or void ticket, in the sign-up's own transaction, so that there are always exactly as many seats as
 * the fair has. A number that was issued but never used (a lost answer) is made void in that transaction: its owner, if
 * merely slow, fails on the void item and takes another ticket.
 */
export const takeSeat = async (table: Table, fair: Fair, now: string): Promise<Seat | undefined> => {
  const ticket = await table.takeNumber(keys.seats(fair.id), 'issued');
  if (ticket <= fair.seats) return { ticket, handOver: [] };
  const used = (await table.partition(keys.fair(fair.id).pk, { prefix: sortPrefixes.tickets })).filter((item) => item.type === 'sign-up');
  const free = used.find((signUp) => signUp.holdsSeat && (signUp.status === 'cancelled' || signUp.status === 'void'));
  if (free) return { ticket, handOver: [replace(free, revise(free, { holdsSeat: false }, now), 'busy')] };
  const known = new Set(used.map((signUp) => signUp.ticket));
  const hole = Array.from({ length: fair.seats }, (_, index) => index + 1).find((number) => !known.has(number));
  if (hole === undefined) return undefined;
  const spent: SignUp = { type: 'sign-up', fairId: fair.id, ticket: hole, rev: 1, createdAt: now, updatedAt: now, status: 'void', holdsSeat: false };
  return { ticket, handOver: [create(spent, 'busy')] };
};
