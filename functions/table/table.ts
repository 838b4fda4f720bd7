import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Event } from '../../shared/domain/event.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { GuardReference } from './change.ts';
import { createCommit, type CommitPorts } from './commit.ts';
import { entities, type EntityOf, type EntityType, type Entity } from './entities.ts';
import { fromItem, openPersonal, type Item } from './items.ts';
import { keys, type IndexName, type Key } from './keys.ts';
import type { Sealer } from './sealing.ts';

export interface ListOptions {
  /** Only sort keys that begin with this. */
  readonly prefix?: string;
  readonly index?: IndexName;
  readonly cursor?: string | undefined;
  readonly limit?: number;
  readonly newestFirst?: boolean;
  /** Only sort keys up to and including this; with `prefix`, from there on. */
  readonly upTo?: string;
}
export interface Page<T> {
  readonly items: T[];
  readonly next?: string;
}

const encodeCursor = (key: Item): string => Buffer.from(JSON.stringify(key)).toString('base64url');
const decodeCursor = (cursor: string): Item | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return value !== null && typeof value === 'object' ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

const isEntityType = (type: unknown): type is EntityType => typeof type === 'string' && type in entities;
const parse = (item: Item): Entity[] => (isEntityType(item.type) ? [fromItem(item.type, item)] : []);

/** Reads of the table by key and by partition; `commit` is its only write. Named access patterns build on these. */
export const createTable = (ports: Omit<CommitPorts, 'client'> & { client: DynamoDBClient }) => {
  const client = DynamoDBDocumentClient.from(ports.client, { marshallOptions: { removeUndefinedValues: true } });
  const { tableName: TableName, sealer } = ports;

  const getItem = async (key: Key): Promise<Item | undefined> => (await client.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }))).Item;

  const getItems = async (wanted: readonly Key[]): Promise<Item[]> => {
    let request: Record<string, { Keys: Item[]; ConsistentRead: boolean }> = { [TableName]: { Keys: wanted.map((key) => ({ ...key })), ConsistentRead: true } };
    const found: Item[] = [];
    while (request[TableName]?.Keys.length) {
      const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: request }));
      found.push(...(Responses?.[TableName] ?? []));
      request = { [TableName]: { Keys: UnprocessedKeys?.[TableName]?.Keys ?? [], ConsistentRead: true } };
    }
    return found;
  };

  const query = async (pk: string, { prefix, index, cursor, limit = 100, newestFirst, upTo }: ListOptions): Promise<Result<Page<Item>>> => {
    const [partition, sort] = index ? [`${index}pk`, `${index}sk`] : ['pk', 'sk'];
    const start = cursor === undefined ? undefined : decodeCursor(cursor);
    if (cursor !== undefined && start?.[partition] !== pk) return fail('invalid-cursor');
    const range = upTo !== undefined && prefix !== undefined ? ' AND #sk BETWEEN :prefix AND :upTo' : upTo !== undefined ? ' AND #sk <= :upTo' : prefix !== undefined ? ' AND begins_with(#sk, :prefix)' : '';
    const input: QueryCommandInput = {
      TableName,
      ...(index && { IndexName: index }),
      ConsistentRead: !index,
      KeyConditionExpression: `#pk = :pk${range}`,
      ExpressionAttributeNames: { '#pk': partition, ...(range && { '#sk': sort }) },
      ExpressionAttributeValues: { ':pk': pk, ...(upTo !== undefined && { ':upTo': upTo }), ...(prefix !== undefined && { ':prefix': prefix }) },
      Limit: limit,
      ScanIndexForward: !newestFirst,
      ...(start && { ExclusiveStartKey: start }),
    };
    const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand(input));
    return ok({ items: Items, ...(LastEvaluatedKey && { next: encodeCursor(LastEvaluatedKey) }) });
  };

  async function* pages(pk: string, options: Omit<ListOptions, 'cursor'> = {}): AsyncGenerator<Item[]> {
    let cursor: string | undefined;
    do {
      const page = await query(pk, { ...options, cursor });
      // Only a stranger's cursor is refused, and these are our own: whoever reads on must not take a part for the whole.
      if (!page.ok) throw new Error(page.problem.kind);
      yield page.value.items;
      cursor = page.value.next;
    } while (cursor !== undefined);
  }

  const commit = createCommit({ ...ports, client });
  return {
    commit,

    /** One item by its key, strongly consistent; personal values masked. */
    async get<T extends EntityType>(type: T, key: Key): Promise<EntityOf<T> | undefined> {
      const item = await getItem(key);
      return item ? fromItem(type, item) : undefined;
    },

    /** Whether a guard stands, and whose it is. */
    async guardOwner(key: Key): Promise<string | undefined> {
      const owner = (await getItem(key))?.owner;
      return typeof owner === 'string' ? owner : undefined;
    },

    /** The owner of a guard that says whom it concerns. */
    async guardReference(key: Key): Promise<({ readonly owner: string } & GuardReference) | undefined> {
      const { owner, organisationId, personId } = (await getItem(key)) ?? {};
      return typeof owner === 'string' && typeof organisationId === 'string' ? { owner, organisationId, ...(typeof personId === 'string' && { personId }) } : undefined;
    },

    /** Up to 100 items by key in one round trip, strongly consistent, in no particular order; absent ones are left out. */
    getMany: async (wanted: readonly Key[]): Promise<Entity[]> => (await getItems(wanted)).flatMap(parse),

    /** The same, and whose a guard is, in one round trip. */
    async getManyAndOwner(wanted: readonly Key[], guard: Key): Promise<{ readonly found: Entity[]; readonly owner: string | undefined }> {
      const items = await getItems([...wanted, guard]);
      const owner = items.find(({ pk, sk }) => pk === guard.pk && sk === guard.sk)?.owner;
      return { found: items.flatMap(parse), owner: typeof owner === 'string' ? owner : undefined };
    },

    /** A page of one type from a partition or an index partition. */
    async list<T extends EntityType>(type: T, pk: string, options: ListOptions = {}): Promise<Result<Page<EntityOf<T>>>> {
      const page = await query(pk, options);
      if (!page.ok) return page;
      const { items, next } = page.value;
      return ok({ items: items.filter((item) => item.type === type).map((item) => fromItem(type, item)), ...(next && { next }) });
    },

    /** Everything of one partition (or of an index partition under `prefix`), all pages; for partitions of bounded size. */
    async partition(pk: string, options: Omit<ListOptions, 'cursor'> = {}): Promise<Entity[]> {
      const found: Entity[] = [];
      for await (const items of pages(pk, { limit: 1000, ...options })) found.push(...items.flatMap(parse));
      return found;
    },

    /** Stored items of a partition as they are; for tasks, which are no entities. */
    query,

    /** The same, page after page to the end. */
    pages,

    /** The event that a request left, by its key: the recorded outcome. */
    async eventOf(requestKey: string): Promise<Event | undefined> {
      const item = await getItem(keys.event(requestKey));
      return item ? fromItem('event', item) : undefined;
    },

    /** The next number of a counter, one atomic ADD outside any transaction; a lost answer leaves a number unused. */
    async takeNumber(key: Key, name: string): Promise<number> {
      const { Attributes } = await client.send(
        new UpdateCommand({ TableName, Key: { ...key }, UpdateExpression: 'ADD #n :one', ConditionExpression: 'attribute_exists(pk)', ExpressionAttributeNames: { '#n': name }, ExpressionAttributeValues: { ':one': 1 }, ReturnValues: 'UPDATED_NEW' }),
      );
      return Number(Attributes?.[name]);
    },

    /** The entity with personal values in clear. */
    async open<E extends Entity>(entity: E, pointers?: readonly string[]): Promise<E> {
      if (!sealer) throw new Error('this function cannot open personal data');
      return openPersonal(entity, sealer, pointers);
    },

    /** A keyed hash of a personal value, for a guard. */
    async lookupHash(value: string): Promise<string> {
      if (!sealer) throw new Error('this function cannot hash personal data');
      return sealer.lookupHash(value);
    },
  };
};
export type Table = ReturnType<typeof createTable>;
export type { Sealer };
