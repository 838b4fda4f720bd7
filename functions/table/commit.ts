import { TransactionCanceledException, type CancellationReason } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type DynamoDBDocumentClient, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Event } from '../../shared/domain/event.ts';
import type { ProblemKind } from '../../shared/domain/problems.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { taskChanges } from '../../shared/domain/tasks.ts';
import type { Actor, Change, Write } from './change.ts';
import { definitionOf, type EntityOf } from './entities.ts';
import { finderChanges, finderItem } from './finders.ts';
import { differences, taskItem, toItem } from './items.ts';
import { keys } from './keys.ts';
import { isPassing, pause, waits } from './retry.ts';
import type { Sealer } from './sealing.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
interface Step {
  readonly item: TransactItem;
  readonly refused: ProblemKind;
}

export interface CommitPorts {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly sealer?: Sealer;
  readonly newEventId: () => string;
}

const ABSENT = 'attribute_not_exists(pk)';
const conditions = (expect: Readonly<Record<string, unknown>>, atLeast: Readonly<Record<string, number>> = {}) => {
  const equal = Object.entries(expect);
  const floors = Object.entries(atLeast);
  return {
    ConditionExpression: [...equal.map((_, index) => `#e${index} = :e${index}`), ...floors.map((_, index) => `#f${index} >= :f${index}`)].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries([...equal.map(([name], index) => [`#e${index}`, name]), ...floors.map(([name], index) => [`#f${index}`, name])]),
    ExpressionAttributeValues: Object.fromEntries([...equal.map(([, value], index) => [`:e${index}`, value]), ...floors.map(([, value], index) => [`:f${index}`, value])]),
  };
};

const stepOf = async (write: Write, TableName: string, sealer: Sealer | undefined): Promise<Step> => {
  switch (write.kind) {
    case 'create':
      return { item: { Put: { TableName, Item: await toItem(write.entity, undefined, sealer), ConditionExpression: ABSENT } }, refused: write.refused ?? 'already-exists' };
    case 'replace':
      return { item: { Put: { TableName, Item: await toItem(write.entity, write.before, sealer), ...conditions(write.expect, write.atLeast) } }, refused: write.refused ?? 'edited-elsewhere' };
    case 'guard':
      return {
        item: { Put: { TableName, Item: { ...write.key, type: 'guard', v: 1, owner: write.owner, ...write.refers }, ConditionExpression: `${ABSENT} OR #owner = :owner`, ExpressionAttributeNames: { '#owner': 'owner' }, ExpressionAttributeValues: { ':owner': write.owner } } },
        refused: write.refused,
      };
    case 'pass':
      return {
        item: { Put: { TableName, Item: { ...write.key, type: 'guard', v: 1, owner: write.owner }, ConditionExpression: '#owner = :from', ExpressionAttributeNames: { '#owner': 'owner' }, ExpressionAttributeValues: { ':from': write.from } } },
        refused: write.refused,
      };
    case 'release':
      return { item: { Delete: { TableName, Key: { ...write.key }, ConditionExpression: `${ABSENT} OR #owner = :owner`, ExpressionAttributeNames: { '#owner': 'owner' }, ExpressionAttributeValues: { ':owner': write.owner } } }, refused: 'edited-elsewhere' };
    case 'add': {
      const deltas = Object.entries(write.deltas);
      const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = conditions(write.expect ?? {}, write.atLeast);
      return {
        item: {
          Update: {
            TableName,
            Key: { ...write.key },
            UpdateExpression: `ADD ${deltas.map((_, index) => `#d${index} :d${index}`).join(', ')}`,
            ConditionExpression: ['attribute_exists(pk)', ConditionExpression].filter((each) => each !== '').join(' AND '),
            ExpressionAttributeNames: { ...Object.fromEntries(deltas.map(([name], index) => [`#d${index}`, name])), ...ExpressionAttributeNames },
            ExpressionAttributeValues: { ...Object.fromEntries(deltas.map(([, value], index) => [`:d${index}`, value])), ...ExpressionAttributeValues },
          },
        },
        refused: write.refused,
      };
    }
    case 'append': {
      const fixed = Object.entries(write.fixed);
      return {
        item: {
          Update: {
            TableName,
            Key: { ...write.key },
            UpdateExpression: `SET #list = list_append(if_not_exists(#list, :none), :values), ${fixed.map((_, index) => `#x${index} = :x${index}`).join(', ')}`,
            ExpressionAttributeNames: { '#list': write.list, ...Object.fromEntries(fixed.map(([name], index) => [`#x${index}`, name])) },
            ExpressionAttributeValues: { ':none': [], ':values': write.values, ...Object.fromEntries(fixed.map(([, value], index) => [`:x${index}`, value])) },
          },
        },
        refused: write.refused,
      };
    }
    case 'take':
      return {
        item: {
          Update: {
            TableName,
            Key: { ...write.key },
            UpdateExpression: write.taken ? 'SET #taken = :taken' : 'REMOVE #taken',
            ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#taken) OR #taken.#by = :from)',
            ExpressionAttributeNames: { '#taken': 'taken', '#by': 'by' },
            ExpressionAttributeValues: { ':from': write.from, ...(write.taken && { ':taken': write.taken }) },
          },
        },
        refused: write.refused,
      };
    case 'check':
      return { item: { ConditionCheck: { TableName, Key: { ...write.key }, ...conditions(write.expect) } }, refused: write.refused };
    case 'find-anew':
      return { item: { ConditionCheck: { TableName, Key: { ...definitionOf(write.entity.type).key(write.entity) }, ...conditions({ rev: write.entity.rev }) } }, refused: 'busy' };
  }
};

/** The tasks that the writes open and close, one step each; a task's put and delete carry no condition. */
const taskSteps = (writes: readonly Write[], TableName: string): Step[] =>
  writes.flatMap((write) => {
    if (write.kind !== 'create' && write.kind !== 'replace') return [];
    const tasksOf = definitionOf(write.entity.type);
    const { open, close } = taskChanges(write.kind === 'replace' ? (tasksOf.tasks?.(write.before) ?? []) : [], tasksOf.tasks?.(write.entity) ?? []);
    return [
      ...open.map((task): Step => ({ item: { Put: { TableName, Item: taskItem(task) } }, refused: 'busy' })),
      ...close.map((task): Step => ({ item: { Delete: { TableName, Key: { ...keys.task(task.waiter, task.due, task.kind, task.subject.id) } } }, refused: 'busy' })),
    ];
  });

/** The entries by which organisations are found, beside the writes that change what they are found by; as with tasks, no condition of their own. */
const finderSteps = (writes: readonly Write[], TableName: string): Step[] =>
  writes.flatMap((write) => {
    if (write.kind !== 'create' && write.kind !== 'replace' && write.kind !== 'find-anew') return [];
    const { finders } = definitionOf(write.entity.type);
    const { put, remove } = write.kind === 'find-anew' ? { put: (finders?.(write.entity) ?? []).map(finderItem), remove: write.stray } : finderChanges(write.kind === 'replace' ? (finders?.(write.before) ?? []) : [], finders?.(write.entity) ?? []);
    return [
      ...put.map((item): Step => ({ item: { Put: { TableName, Item: item } }, refused: 'busy' })),
      ...remove.map((key): Step => ({ item: { Delete: { TableName, Key: { ...key } } }, refused: 'busy' })),
    ];
  });

const eventOf = (actor: Actor, change: Change<EntityOf<'event'>['reply']>, id: string): Event => ({
  type: 'event',
  id,
  requestKey: actor.requestKey,
  requestHash: actor.requestHash,
  at: actor.now,
  by: actor.by,
  byName: actor.byName,
  as: actor.as,
  ...(actor.organisationId && { organisationId: actor.organisationId }),
  ...(actor.onBehalf && { onBehalf: actor.onBehalf }),
  action: change.action,
  subject: change.subject,
  ...(change.from && { from: change.from }),
  ...(change.to && { to: change.to }),
  ...(change.reason && { reason: change.reason }),
  changes: change.writes.flatMap((write) => (write.kind === 'replace' ? differences(write.before, write.entity) : [])).slice(0, 40),
  reply: change.reply,
});

/** What a cancelled transaction means: the first step whose condition failed says which refusal, unless a repeat may help. */
const refusalOf = (reasons: readonly CancellationReason[], steps: readonly Step[]): ProblemKind | 'repeat' => {
  const failed = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
  if (failed >= 0) return steps[failed]?.refused ?? 'busy';
  if (reasons.some(({ Code }) => isPassing(Code))) return 'repeat';
  throw new Error(`transaction cancelled: ${reasons.map(({ Code }) => Code).join(', ')}`);
};

/** Too late for a write: the answer is about to go out, or has gone, without it. */
class Late extends Error {
  override readonly name = 'ServiceUnavailable';
}

/**
 * The only way to write: in one transaction the new state (expecting what was read), its guards, the event and the tasks
 * that it opens and closes. A lost answer is safe to repeat: the client token makes it the same transaction, and the
 * event, put only if absent, makes the request take effect once.
 */
export const createCommit =
  ({ client, tableName, sealer, newEventId }: CommitPorts) =>
  async <Reply extends { readonly status: number; readonly body: unknown }>(actor: Actor, change: Change<Reply>): Promise<Result<Reply>> => {
    const id = newEventId();
    const event = eventOf(actor, change, id);
    const steps: Step[] = [
      { item: { Put: { TableName: tableName, Item: await toItem(event, undefined, sealer), ConditionExpression: ABSENT } }, refused: 'idempotency-key-reused' },
      ...(await Promise.all(change.writes.map((write) => stepOf(write, tableName, sealer)))),
      ...taskSteps(change.writes, tableName),
      ...finderSteps(change.writes, tableName),
    ];
    const command = new TransactWriteCommand({ TransactItems: steps.map(({ item }) => item), ClientRequestToken: id.slice(-36) });
    for (const wait of [...waits, undefined]) {
      if (actor.until !== undefined && performance.now() > actor.until) throw new Late('no time is left for a write');
      try {
        await client.send(command);
        return ok(change.reply);
      } catch (error) {
        if (error instanceof TransactionCanceledException) {
          const refusal = refusalOf(error.CancellationReasons ?? [], steps);
          if (refusal !== 'repeat') return fail(refusal);
        } else if (!(error instanceof Error && isPassing(error.name))) throw error;
      }
      if (wait === undefined) break;
      await pause(wait);
    }
    return fail('busy');
  };
