import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const firstTicket = async (table: Table, fairId: string, prefix: string): Promise<number | undefined> => {
  const page = await table.query(keys.fair(fairId).pk, { prefix, limit: 1 });
  const owner = page.ok ? page.value.items[0]?.owner : undefined;
  return typeof owner === 'string' ? Number(owner) : undefined;
};

/** The first ticket whose seat is free to take over. */
export const firstFree = (table: Table, fairId: string): Promise<number | undefined> => firstTicket(table, fairId, sortPrefixes.freeSeats);
/** The first ticket that waits for a seat. */
export const firstWaiting = (table: Table, fairId: string): Promise<number | undefined> => firstTicket(table, fairId, sortPrefixes.waiting);

/** Places are counted so far: nobody far back is helped by a number. */
const COUNTED = 100;

/** How many tickets wait before this one. */
export const waitingAhead = async (table: Table, fairId: string, ticket: number): Promise<{ count: number; more: boolean }> => {
  const page = await table.query(keys.fair(fairId).pk, { prefix: sortPrefixes.waiting, limit: COUNTED + 1 });
  const waiting = page.ok ? page.value.items.map(({ owner }) => Number(owner)) : [];
  const count = waiting.filter((other) => other < ticket).length;
  return { count: Math.min(count, COUNTED), more: count > COUNTED };
};
