import type { Choice } from '../../shared/domain/choice.ts';
import { inBatches } from '../table/in-batches.ts';
import { keys, type Key } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Guards of a partition by the beginning of their sort keys, with their owners; as consistent as a read by key, unlike an index. */
export const guardsOf = async (table: Table, pk: string, prefix: string): Promise<{ key: Key; owner: string }[]> => {
  const found: { key: Key; owner: string }[] = [];
  for await (const items of table.pages(pk, { prefix, limit: 1000 })) found.push(...items.map(({ sk, owner }) => ({ key: { pk, sk: String(sk) }, owner: String(owner) })));
  return found;
};

/** The choices of a fair that stand, as the guards under this prefix name them: what was chosen a moment ago is among them. */
export const standingChoices = async (table: Table, fairId: string, prefix: string): Promise<Choice[]> => {
  const guarded = await guardsOf(table, keys.fair(fairId).pk, prefix);
  return (await inBatches(guarded.map(({ owner }) => keys.choice(owner)), table.getMany)).filter((item) => item.type === 'choice');
};
