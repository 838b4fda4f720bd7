import { expect, it } from 'vitest';
import { itemSize } from './bench/units/item-size.ts';
import { transactionUnits } from './bench/units/write-units.ts';

const item = (bytes: number, more: Readonly<Record<string, { S: string }>> = {}) => {
  const bare = { pk: { S: 'p' }, sk: { S: 's' }, ...more, text: { S: '' } };
  return { ...bare, text: { S: 'x'.repeat(bytes - itemSize(bare)) } };
};
const indexed = (sk: string) => ({ gsi1pk: { S: 'i' }, gsi1sk: { S: sk } });
const put = (bytes: number, more = {}) => ({ Put: { TableName: 't', Item: item(bytes, more) } });

it('counts an item by the bytes of its names and values', () => {
  expect(itemSize({ pk: { S: '企业' }, n: { N: '12345' }, l: { L: [{ BOOL: true }] }, m: { M: { a: { S: 'bc' } } } })).toBe(8 + 5 + (1 + 3 + 2) + (1 + 3 + 4));
});

it.each([
  ['twice the kilobytes, begun ones too', [put(1024), put(1025)], undefined, 2 + 4],
  ['an index as it comes in', [put(1500, indexed('a'))], undefined, 4 + 2],
  ['an index that changes in place once, by the larger of both', [put(500, indexed('a'))], item(2100, indexed('a')), 6 + 3],
  ['an index that moves twice', [put(500, indexed('b'))], item(1500, indexed('a')), 4 + 2 + 1],
  ['what is deleted, with its index', [{ Delete: { TableName: 't', Key: { pk: { S: 'p' }, sk: { S: 's' } } } }], item(1500, indexed('a')), 4 + 2],
  ['a condition on another item as a write of it', [{ ConditionCheck: { TableName: 't', Key: { pk: { S: 'p' }, sk: { S: 's' } }, ConditionExpression: '' } }], item(2100), 6],
])('a transaction pays %s', (_, writes, before, units) => {
  expect(transactionUnits(writes, () => before)).toBe(units);
});
