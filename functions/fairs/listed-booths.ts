import type { Booth, Fair } from '../../shared/domain/fair.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadPublicFair } from './load-fair.ts';

/** A fair and all its booths, applied for or placed; a fair has at most a few hundred. */
export const fairWithBooths = async (table: Table, fairId: string): Promise<Result<{ fair: Fair; booths: Booth[] }>> => {
  const [fair, items] = await Promise.all([loadPublicFair(table, fairId), table.partition(keys.fair(fairId).pk, { prefix: sortPrefixes.booths })]);
  if (!fair.ok) return fail(fair.problem.kind);
  return ok({ fair: fair.value, booths: items.filter((item) => item.type === 'booth') });
};
