import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { allBreaches } from '../../../functions/table/invariants/all.ts';
import { replace } from '../../../functions/table/change.ts';
import { reply } from '../../../functions/http/use-case.ts';
import { keys } from '../../../functions/table/keys.ts';
import { upgraded } from '../../../functions/table/upgrade.ts';
import { systemActor } from '../../../functions/system-actor.ts';
import { revise } from '../../../shared/domain/entity.ts';
import { itemsOf, priceOf } from '../../../shared/domain/offer-rules.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld } from '../../support/world.ts';

const hex = (digit: string) => digit.repeat(32);
const [fairId, organisationId] = [`fair_${hex('a')}`, `org_${hex('b')}`];
const NOW = '2026-03-02T01:00:00.000Z';
/** A booth as the first release stored it. */
const first = {
  ...keys.booth(fairId, organisationId), gsi2pk: `ORG#${organisationId}`, gsi2sk: `BOOTH#${fairId}`, type: 'booth', v: 1, rev: 1, createdAt: NOW, updatedAt: NOW, fairId, organisationId, fairTitle: '示例双选会', organisationName: '示例机构', status: 'placed', number: 'A1',
  offer: { items: ['contracts', 'payroll'], manners: ['phone', 'online'], monthlyFeeFen: 30_000, note: '说明' }, applied: { at: NOW, by: 'manager', name: '示例' }, dueOn: '2026-03-05', district: '320402',
};

it('steps an item from its version to the present one, each in turn, and leaves a present one alone', () => {
  const versions = { v: 3, upgrades: { 1: (item: object) => ({ ...item, steps: 'a' }), 2: (item: Record<string, unknown>) => ({ ...item, steps: `${String(item.steps)}b` }) } };
  expect(upgraded(versions, { v: 1 })).toMatchObject({ steps: 'ab' });
  expect(upgraded(versions, {})).toMatchObject({ steps: 'ab' });
  expect(upgraded(versions, { v: 2, steps: 'x' })).toMatchObject({ steps: 'xb' });
  const present = { v: 3 };
  expect(upgraded(versions, present)).toBe(present);
});

it('refuses what a later release wrote, and a version without a step', () => {
  expect(() => upgraded({ v: 1 }, { type: 'booth', v: 2 })).toThrow('booth of version 2: this release knows 1');
  expect(() => upgraded({ v: 2 }, { type: 'booth', v: 1 })).toThrow('no step');
});

it('a stored item of the first version is read by all paths, holds in the check of all data, and is stored anew by its next change', async () => {
  const { table, client, tableName } = await createWorld();
  const documents = DynamoDBDocumentClient.from(client);
  const everything = () => everyItem({ client, tableName });
  await documents.send(new PutCommand({ TableName: tableName, Item: first }));
  const key = keys.booth(fairId, organisationId);
  const booth = await table.get('booth', key);
  if (!booth) throw new Error('no booth');
  expect([itemsOf(booth.offer), priceOf(booth.offer.lines).fixedFen]).toEqual([['contracts', 'payroll'], 30_000]);
  expect([await table.getMany([key]), await table.partition(key.pk)]).toEqual([[booth], [booth]]);
  expect(allBreaches(await everything()).filter(({ invariant }) => invariant === 'schema')).toEqual([]);
  const actor = systemActor('change', NOW);
  expect((await table.commit(actor, { action: 'given', subject: { type: 'booth', id: 'given' }, writes: [replace(booth, revise(booth, { reason: '示例' }, NOW))], reply: reply(200, null) })).ok).toBe(true);
  expect((await everything()).find(({ type }) => type === 'booth')).toMatchObject({ v: 2, rev: 2, offer: { lines: [{ item: 'contracts', fee: 30_000 }, { item: 'payroll', fee: 0 }] } });
});

it('the check of all data names what no version reads', async () => {
  const item = { ...first, offer: { items: [] } };
  expect(allBreaches([item]).filter(({ invariant }) => invariant === 'schema')).toHaveLength(1);
  expect(allBreaches([{ ...first, v: 9 }]).map(({ where }) => where)).toContainEqual(expect.stringContaining('version 9'));
});
