import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { systemRandom } from '../../functions/ids.ts';
import { createTable, type Table } from '../../functions/table/table.ts';
import { everyItemIn } from './every-item.ts';
import { createLikeDeployed } from './create-table.ts';
import { testSealer } from './sealer.ts';

export { testSealer };
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
