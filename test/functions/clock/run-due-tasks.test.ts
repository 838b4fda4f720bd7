import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { runDueTasks, type SystemTask } from '../../../functions/clock/run-due-tasks.ts';
import { taskItem } from '../../../functions/table/items.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Task } from '../../../shared/domain/tasks.ts';
import { createWorld } from '../../support/world.ts';

it('more tasks that fail every time than a page holds do not keep the ones behind them from their turn', async () => {
  const world = await createWorld();
  const documents = DynamoDBDocumentClient.from(world.client);
  const taskOf = (id: string): Task => ({ waiter: 'system', due: '2026-02-27', kind: 'lapse-record', subject: { type: 'record', id }, title: '示例', link: '/app/' });
  const stuck = Array.from({ length: 210 }, (_, index) => `a${String(index).padStart(3, '0')}`);
  const put = (id: string) => documents.send(new PutCommand({ TableName: world.tableName, Item: taskItem(taskOf(id)) }));
  await Promise.all([...stuck, 'behind'].map(put));
  const looked: string[] = [];
  const lapse: SystemTask = async (id) => {
    looked.push(id);
    if (id !== 'behind') throw new TypeError('unreadable');
    const { pk, sk } = taskItem(taskOf(id));
    await documents.send(new DeleteCommand({ TableName: world.tableName, Key: { pk, sk } }));
    return ok(true);
  };
  const { done, failed } = await runDueTasks(world.table, { 'lapse-record': lapse }, world.now);
  expect({ done, failed: failed.map(({ subject }) => subject) }).toEqual({ done: 1, failed: stuck });
  expect(looked).toEqual([...stuck, 'behind']);
});
