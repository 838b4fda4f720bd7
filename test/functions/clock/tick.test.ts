import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../../functions/container.ts';
import type { SystemTask } from '../../../functions/clock/run-due-tasks.ts';
import { createTick } from '../../../functions/clock/tick.ts';
import { taskItem } from '../../../functions/table/items.ts';
import { partitions } from '../../../functions/table/keys.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
let told: { level: 'info' | 'error'; message: string; line: object }[];
beforeEach(async () => {
  world = await createWorld();
  told = [];
});
const logger = {
  info: (message: string, line: object = {}) => void told.push({ level: 'info', message, line }),
  error: (message: string, line: object = {}) => void told.push({ level: 'error', message, line }),
};
const anchors = { put: async () => true, get: async () => undefined };
const tick = (job: 'due-tasks' | 'anchor', { handlers = {}, time = world.now, ports = world.ports }: { handlers?: Readonly<Record<string, SystemTask>>; time?: string; ports?: Ports } = {}) =>
  createTick({ ...ports, anchors, handlers, logger })({ job, time });
const givenTask = (id: string, kind: 'lapse-record' | 'end-agreement' = 'lapse-record') =>
  DynamoDBDocumentClient.from(world.client).send(new PutCommand({ TableName: world.tableName, Item: taskItem({ waiter: 'system', due: '2026-02-27', kind, subject: { type: 'record', id }, title: '巷口老面馆（示例）', link: '/app/' }) }));
/** The same table, but one partition cannot be read. */
const without = (pk: string, index: 'gsi1' | 'gsi2' | 'gsi3'): Ports => {
  const partition: World['table']['partition'] = (key, options) => (key === pk && options?.index === index ? Promise.reject(new TypeError('王某的名单读不出来')) : world.table.partition(key, options));
  return { ...world.ports, table: { ...world.table, partition } };
};

describe('a run of the clock', () => {
  it('ends well where nothing is due, and says nothing of a failure', async () => {
    await tick('due-tasks');
    await tick('anchor', { time: '2026-04-01T01:00:00.000Z' });
    expect(told.map(({ level, message }) => [level, message])).toEqual([['info', 'due tasks'], ['info', 'anchored']]);
  });

  it('ends in an error that names each task that failed by its id, after all had their turn; the log keeps the first cause and where it was, no data', async () => {
    await givenTask('a');
    await givenTask('b');
    await givenTask('c', 'end-agreement');
    const done: string[] = [];
    const lapse: SystemTask = async (id) => {
      done.push(id);
      if (id === 'a') throw new RangeError('李某，电话 13800000000');
      return fail('busy');
    };
    const end: SystemTask = async (id) => ok(done.push(id));
    await expect(tick('due-tasks', { handlers: { 'lapse-record': lapse, 'end-agreement': end } })).rejects.toThrow(/^not done: lapse-record a RangeError; lapse-record b busy$/);
    expect(done).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    expect(told.at(-1)).toMatchObject({ level: 'error', message: 'not done', line: { job: 'due-tasks', count: 2, first: { name: 'RangeError', stack: expect.arrayContaining([expect.stringContaining('tick.test.ts')]) } } });
    expect(JSON.stringify(told)).not.toMatch(/李某|13800000000/);
  });

  it('names the tasks that failed also where the fairs could not be tended, and the fairs', async () => {
    await givenTask('a');
    const ports = { ...world.ports, table: { ...world.table, list: () => Promise.reject(new TypeError('unreadable')) } };
    await expect(tick('due-tasks', { ports, handlers: { 'lapse-record': async () => fail('busy') } })).rejects.toThrow('not done: lapse-record a busy; tend-fairs all TypeError');
  });

  it('names fifty and says how many more', async () => {
    await Promise.all(Array.from({ length: 53 }, (_, index) => givenTask(`t${index}`)));
    await expect(tick('due-tasks', { handlers: { 'lapse-record': async () => fail('busy') } })).rejects.toThrow(/^not done: (?:lapse-record t\d+ busy; ){50}and 3 more$/);
  });

  it('goes on past a district that cannot be read, by night and on the first of a month, and names it with the cause', async () => {
    const ports = without(partitions.office('320402'), 'gsi3');
    await expect(tick('anchor', { ports, time: '2026-04-02T01:00:00.000Z' })).rejects.toThrow(/^not done: anchor 320402 TypeError$/);
    await expect(tick('anchor', { ports, time: '2026-04-01T01:00:00.000Z' })).rejects.toThrow(/^not done: anchor 320402 TypeError; look-through 320402 TypeError$/);
    expect(told.at(-1)).toMatchObject({ level: 'error', line: { job: 'anchor', count: 2, first: { name: 'TypeError' } } });
    expect(JSON.stringify(told)).not.toContain('王某');
  });

  it('refuses what no schedule sends', async () => {
    await expect(createTick({ ...world.ports, anchors, handlers: {}, logger })({ job: 'all', time: world.now })).rejects.toThrow();
  });
});
