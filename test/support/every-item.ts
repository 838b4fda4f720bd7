import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { everyItem } from '../../infra/operations/whole-data.ts';

/** Everything in a table, for the invariants. */
export const everyItemIn = (client: DynamoDBClient, tableName: string): Promise<Record<string, unknown>[]> => everyItem({ client, tableName });

export const everyItemAt = (endpoint: string, tableName: string) =>
  everyItemIn(new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }), tableName);
