import { randomBytes } from 'node:crypto';
import { BatchWriteItemCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

export type Stored = Record<string, AttributeValue>;

/** Ids begin with the time, in 12 digits; a copy keeps it, so that copies stand among the others in every list. */
const TIME_DIGITS = 12;
const hex = (digits: number): string => randomBytes(Math.ceil(digits / 2)).toString('hex').slice(0, digits);

/** Everything that tells one case from another: ids, hashes, people and credit codes. */
const TELLING = /(?<=_)[0-9a-f]{32}|\b[0-9a-f]{64}\b|\b(?:owner|manager|specialist)-\d\d\b|\b91\d{6}MA9KM[0-9A-Z]{5}/g;

/** The items once more, as if of other organisations and people; what is in `kept` stays the same. `newest` ones come first in every list. */
export const copyOf = (items: readonly Stored[], kept: ReadonlySet<string> = new Set(), newest = false): Stored[] => {
  const others = new Map<string, string>();
  const other = (found: string): string => {
    if (kept.has(found)) return found;
    const known = others.get(found);
    if (known !== undefined) return known;
    const made = found.length === 64 ? hex(64) : found.length === 32 ? (newest ? 'f'.repeat(TIME_DIGITS) : found.slice(0, TIME_DIGITS)) + hex(32 - TIME_DIGITS) : found.startsWith('91') ? found.slice(0, 8) + `MA${hex(8).toUpperCase()}` : `${found}-${hex(6)}`;
    others.set(found, made);
    return made;
  };
  return items.map((item) => JSON.parse(JSON.stringify(item).replace(TELLING, other)) as Stored);
};

const BATCH = 25;
const LANES = 6;

/** Writes items as they are, many at a time. */
export const putAll = async (client: DynamoDBClient, tableName: string, items: readonly Stored[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
  const lane = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      let requests: NonNullable<ConstructorParameters<typeof BatchWriteItemCommand>[0]['RequestItems']> = { [tableName]: batch.map((Item) => ({ PutRequest: { Item } })) };
      while (requests[tableName]?.length) requests = (await client.send(new BatchWriteItemCommand({ RequestItems: requests }))).UnprocessedItems ?? {};
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};
