import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** Guards of a partition by the beginning of their sort keys, with their owners; as consistent as a read by key, unlike an index. */
export const guardsIn = async (table: Table, pk: string, prefix: string): Promise<{ key: Key; owner: string }[]> => {
  const found: { key: Key; owner: string }[] = [];
  for await (const items of table.pages(pk, { prefix, limit: 1000 })) found.push(...items.map(({ sk, owner }) => ({ key: { pk, sk: String(sk) }, owner: String(owner) })));
  return found;
};
