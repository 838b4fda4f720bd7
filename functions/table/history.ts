import type { HistoryLine } from '../../shared/contract/wire.ts';
import { partitions } from './keys.ts';
import type { Table } from './table.ts';

/** What happened to an item, newest first, at most 100 lines: the audit entries as those concerned may read them. */
export const historyOf = async (table: Table, subjectType: string, subjectId: string): Promise<HistoryLine[]> => {
  const page = await table.list('event', partitions.history(subjectType, subjectId), { index: 'gsi1', newestFirst: true });
  if (!page.ok) return [];
  return page.value.items.map(({ at, action, byName, as, onBehalf, from, to, reason }) => ({ at, action, byName, as, ...(onBehalf && { onBehalf: onBehalf.name }), ...(from && { from }), ...(to && { to }), ...(reason && { reason }) }));
};
