import { AsyncLocalStorage } from 'node:async_hooks';
import { BatchGetItemCommand, DynamoDBClient, type ConsumedCapacity, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from './item-size.ts';
import { keyOf, transactionUnits } from './write-units.ts';

/** One call of the table, as it was sent. */
export interface TableCall {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly reads: number;
  readonly writes: number;
  /** 1 for the calls that waited for none, 2 for those that waited for one of these, and so on; 0 for the look-up of the membership. */
  readonly round: number;
}
export interface Operation {
  readonly name: string;
  readonly calls: TableCall[];
}

interface Running extends Operation {
  readonly ended: { readonly at: number; readonly round: number }[];
}

const unitsOf = (consumed: ConsumedCapacity | readonly ConsumedCapacity[] | undefined): number =>
  [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
const identity = ({ pk, sk }: StoredItem): string => `${pk?.S} ${sk?.S}`;
const isMembership = (command: string, input: Readonly<Record<string, unknown>>): boolean => command === 'GetItemCommand' && /"sk":\{"S":"MEMBER#/.test(JSON.stringify(input));
const parsed = (args: object): Record<string, unknown> => {
  const body = 'request' in args && args.request instanceof Object && 'body' in args.request ? args.request.body : '{}';
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)) as Record<string, unknown>;
};
const readers = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']);

/**
 * Watches a client: which calls an operation makes, what each costs, and how many had to wait for another. Reads and
 * single writes as the engine reports them; transactions by AWS's rule, from the items as they stood before.
 * @param beside a client of its own for looking at those items, which is not counted
 */
export const createMeter = (client: DynamoDBClient, beside: DynamoDBClient, tableName: string) => {
  const current = new AsyncLocalStorage<Running>();
  const operations: Operation[] = [];

  const storedBefore = async (writes: readonly TransactWriteItem[]): Promise<Map<string, StoredItem>> => {
    const { Responses } = await beside.send(new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: writes.map((write) => ({ ...keyOf(write) })), ConsistentRead: true } } }));
    return new Map((Responses?.[tableName] ?? []).map((item) => [identity(item), item]));
  };

  client.middlewareStack.add((next) => (args) => next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } }), { step: 'initialize', name: 'askForUnits' });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const running = current.getStore();
        if (!running) return next(args);
        const input = parsed(args);
        const transaction = commandName === 'TransactWriteItemsCommand' ? (input.TransactItems as TransactWriteItem[]) : undefined;
        const before = transaction && (await storedBefore(transaction));
        const round = isMembership(commandName, input) && running.ended.length === 0 ? 0 : 1 + Math.max(0, ...running.ended.map((call) => call.round));
        const result = await next(args);
        running.ended.push({ at: performance.now(), round });
        const consumed = unitsOf((result.output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] }).ConsumedCapacity);
        const isRead = readers.has(commandName);
        running.calls.push({ command: commandName, input, round, reads: isRead ? consumed : 0, writes: transaction && before ? transactionUnits(transaction, (key) => before.get(identity(key))) : isRead ? 0 : consumed });
        return result;
      },
    { step: 'build', name: 'meter' },
  );

  return {
    operations,
    /** Runs `work` as an operation of this name. */
    async measure<T>(name: string, work: () => Promise<T>): Promise<T> {
      const running: Running = { name, calls: [], ended: [] };
      const result = await current.run(running, work);
      operations.push({ name, calls: running.calls });
      return result;
    },
    /** Runs `work` uncounted. */
    aside: <T>(work: () => Promise<T>): Promise<T> => current.exit(work),
  };
};
export type Meter = ReturnType<typeof createMeter>;
