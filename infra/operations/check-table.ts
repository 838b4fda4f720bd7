import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { checkData, localPlaces, type DataPlaces } from './whole-data.ts';

/**
 * `npm run check-data`: verifies what must hold over all data and names what does not. For operators and tests: after
 * a restore, after faults, after the browser stories.
 * `TABLE_NAME` (and `ANCHOR_BUCKET`) with the usual AWS credentials check deployed data; without it, the running local ones.
 */
const { TABLE_NAME, ANCHOR_BUCKET, DATA_DIR } = process.env;
const deployed = (tableName: string): DataPlaces => ({ client: new DynamoDBClient(), tableName, ...(ANCHOR_BUCKET && { anchors: { client: new S3Client(), bucket: ANCHOR_BUCKET } }) });

const { items, anchored, breaches } = await checkData(TABLE_NAME ? deployed(TABLE_NAME) : localPlaces(DATA_DIR ?? '.data'));
for (const { invariant, where, what } of breaches) console.log(`${invariant}: ${where} ${what}`);
console.log(`${items} items, ${anchored} anchored heads, ${breaches.length ? `${breaches.length} breaches` : 'everything holds'}`);
process.exit(breaches.length ? 1 : 0);
