import { Agent, request as send, type IncomingMessage } from 'node:http';
import { BatchGetItemCommand, DynamoDBClient, type ConsumedCapacity, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { listen, type Listening } from '../../../infra/local/parts/listen.ts';
import type { StoredItem } from '../units/item-size.ts';
import { keyOf, transactionUnits } from '../units/write-units.ts';

/** What the table was asked for so far. */
export interface Units {
  reads: number;
  writes: number;
}

const readers = new Set(['GetItem', 'BatchGetItem', 'Query']);
const identity = ({ pk, sk }: StoredItem): string => `${pk?.S} ${sk?.S}`;
const unitsOf = (consumed: ConsumedCapacity | readonly ConsumedCapacity[] | undefined): number => [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

const textOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

interface Call {
  readonly TableName?: string;
  readonly TransactItems?: TransactWriteItem[];
}

/**
 * An endpoint before the table's that adds up the units of every call, whichever function makes it: reads and single writes
 * as the engine reports them, transactions by AWS's rule from the items as they stood before. Attempts that the table
 * refuses are counted as if they had been carried out, as AWS bills them.
 */
export const createTableMeter = () => {
  const units: Units = { reads: 0, writes: 0 };
  const agent = new Agent({ keepAlive: true });

  const start = async (upstream: string): Promise<Listening> => {
    const beside = new DynamoDBClient({ endpoint: upstream, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
    const standing = async (writes: readonly TransactWriteItem[]): Promise<Map<string, StoredItem>> => {
      const [first] = writes;
      const table = first && (first.Put ?? first.Delete ?? first.Update ?? first.ConditionCheck)?.TableName;
      if (!table) return new Map();
      const { Responses } = await beside.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: writes.map((write) => ({ ...keyOf(write) })), ConsistentRead: true } } }));
      return new Map((Responses?.[table] ?? []).map((item) => [identity(item), item]));
    };
    const { endpoint, stop } = await listen((request, response) => {
      const handle = async (): Promise<void> => {
        const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        const input = JSON.parse(await textOf(request)) as Call;
        const before = input.TransactItems && (await standing(input.TransactItems));
        const body = Buffer.from(JSON.stringify({ ...input, ReturnConsumedCapacity: 'INDEXES' }));
        const outgoing = send(new URL(request.url ?? '/', upstream), { method: 'POST', headers: { ...request.headers, 'content-length': body.length }, agent }, (answer) => {
          void textOf(answer).then((text) => {
            const { ConsumedCapacity } = JSON.parse(text) as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
            if (before && input.TransactItems) units.writes += transactionUnits(input.TransactItems, (key) => before.get(identity(key)));
            else units[readers.has(operation) ? 'reads' : 'writes'] += unitsOf(ConsumedCapacity);
            response.writeHead(answer.statusCode ?? 500, { 'content-type': answer.headers['content-type'], ...(answer.headers['x-amzn-requestid'] && { 'x-amzn-requestid': answer.headers['x-amzn-requestid'] }) }).end(text);
          });
        });
        outgoing.on('error', () => request.socket.destroy());
        outgoing.end(body);
      };
      handle().catch(() => request.socket.destroy());
    });
    return {
      endpoint,
      stop: async () => {
        await stop();
        agent.destroy();
        beside.destroy();
      },
    };
  };
  return { units, start };
};
