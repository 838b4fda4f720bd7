import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { allBreaches } from '../../functions/table/invariants/all.ts';

/**
 * `npm run check-data`: verifies what must hold over a whole table and names what does not. For operators and tests: after
 * a restore, after faults, after the browser stories. The only code that reads a table from end to end.
 * `TABLE_NAME` with the usual AWS credentials checks a deployed table; without it, the running local one.
 */
const local = () => {
  const card = JSON.parse(readFileSync(join(process.env.DATA_DIR ?? '.data', 'server.json'), 'utf8')) as { endpoints: { dynamodb: string }; tableName: string };
  return { tableName: card.tableName, client: new DynamoDBClient({ endpoint: card.endpoints.dynamodb, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }) };
};

const { tableName, client } = process.env.TABLE_NAME ? { tableName: process.env.TABLE_NAME, client: new DynamoDBClient() } : local();
const items: Record<string, unknown>[] = [];
for await (const page of paginateScan({ client: DynamoDBDocumentClient.from(client) }, { TableName: tableName, ConsistentRead: true })) items.push(...(page.Items ?? []));
const breaches = allBreaches(items);
for (const { invariant, where, what } of breaches) console.log(`${invariant}: ${where} ${what}`);
console.log(breaches.length ? `${items.length} items, ${breaches.length} breaches` : `${items.length} items, everything holds`);
process.exit(breaches.length ? 1 : 0);
