import { createHash, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { systemRandom } from '../../functions/ids.ts';
import type { Sealer } from '../../functions/table/sealing.ts';
import { createTable, type Table } from '../../functions/table/table.ts';
import { everyItemIn } from './every-item.ts';
import { createLikeDeployed } from './create-table.ts';

/** Reversible and readable, so that a test can see that a value was sealed and bound to its place; KMS itself is tested with the local parts. */
export const testSealer: Sealer = {
  seal: async (value, context) => `T1.${Buffer.from(`${context}=${value}`).toString('base64')}`,
  open: async (sealed, context) => {
    const text = Buffer.from(sealed.slice(3), 'base64').toString();
    if (!text.startsWith(`${context}=`)) throw new Error('sealed for another place');
    return text.slice(context.length + 1);
  },
  lookupHash: async (value) => createHash('sha256').update(`test ${value}`).digest('hex'),
};

export const testClient = (): DynamoDBClient =>
  new DynamoDBClient({ endpoint: inject('dynamoDbEndpoint'), region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

/** A fresh table on the real engine, with the indexes of the deployed one. */
export const freshTable = async (): Promise<{ table: Table; client: DynamoDBClient; tableName: string }> => {
  const client = testClient();
  const tableName = `test-${randomUUID()}`;
  await createLikeDeployed(client, tableName);
  return { table: createTable({ client, tableName, sealer: testSealer, newEventId: () => systemRandom.id('event', new Date().toISOString()) }), client, tableName };
};

/** Everything in a test's table. */
export const everyItem = ({ client, tableName }: { client: DynamoDBClient; tableName: string }) => everyItemIn(client, tableName);
