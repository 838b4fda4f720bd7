import type { Choice } from '../../shared/domain/choice.ts';
import { guardsIn } from '../table/guards-in.ts';
import { inBatches } from '../table/in-batches.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** The choices of a fair that stand, as the guards under this prefix name them: what was chosen a moment ago is among them. */
export const standingChoices = async (table: Table, fairId: string, prefix: string): Promise<Choice[]> => {
  const guarded = await guardsIn(table, keys.fair(fairId).pk, prefix);
  return (await inBatches(guarded.map(({ owner }) => keys.choice(owner)), table.getMany)).filter((item) => item.type === 'choice');
};
