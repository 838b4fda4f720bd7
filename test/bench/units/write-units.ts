import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { indexes } from '../../../functions/table/keys.ts';
import { kilobytesWritten, type StoredItem } from './item-size.ts';

const keyIn = (item: StoredItem | undefined, index: string): string | undefined => {
  const [pk, sk] = [item?.[`${index}pk`]?.S, item?.[`${index}sk`]?.S];
  return pk !== undefined && sk !== undefined ? `${pk} ${sk}` : undefined;
};

/** An index is written once where an item comes, goes or changes in place, twice where it moves. */
const indexUnits = (before: StoredItem | undefined, after: StoredItem | undefined): number =>
  Object.values(indexes).reduce((sum, index) => {
    const [from, to] = [keyIn(before, index), keyIn(after, index)];
    if (from === undefined && to === undefined) return sum;
    if (from === to) return sum + kilobytesWritten(before, after);
    return sum + (from === undefined ? 0 : kilobytesWritten(before)) + (to === undefined ? 0 : kilobytesWritten(after));
  }, 0);

/** What one write of a transaction costs on AWS: twice its kilobytes (the larger of before and after), and its indexes' writes. */
const unitsOf = (write: TransactWriteItem, before: StoredItem | undefined): number => {
  if (write.ConditionCheck) return 2 * kilobytesWritten(before);
  const after = write.Put?.Item ?? (write.Update ? before : undefined);
  return 2 * kilobytesWritten(before, after) + indexUnits(before, after);
};

export const keyOf = ({ Put, Delete, Update, ConditionCheck }: TransactWriteItem): StoredItem => {
  const { pk, sk } = Put?.Item ?? Delete?.Key ?? Update?.Key ?? ConditionCheck?.Key ?? {};
  if (!pk || !sk) throw new Error('a write without a key');
  return { pk, sk };
};

/** Units of a whole transaction; `stored` gives each item as it was before. The engine on one machine reports these wrong. */
export const transactionUnits = (writes: readonly TransactWriteItem[], stored: (key: StoredItem) => StoredItem | undefined): number =>
  writes.reduce((sum, write) => sum + unitsOf(write, stored(keyOf(write))), 0);
