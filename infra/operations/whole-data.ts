import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { everyAnchor } from '../../functions/objects/every-anchor.ts';
import { allBreaches } from '../../functions/table/invariants/all.ts';
import type { AnchoredHead, Breach } from '../../functions/table/invariants/facts.ts';
import { readServerCard } from '../local/server-card.ts';

/** Where the data to be looked at lie. */
export interface DataPlaces {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** The locked heads of the archives; without them the archives are only checked in themselves. */
  readonly anchors?: { readonly client: S3Client; readonly bucket: string };
}

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The data of what runs on this machine in a data folder. */
export const localPlaces = (dataDir: string): DataPlaces => {
  const card = readServerCard(dataDir);
  return {
    client: new DynamoDBClient({ endpoint: card.endpoints.dynamodb, region: 'local', credentials }),
    tableName: card.tableName,
    anchors: { client: new S3Client({ endpoint: card.endpoints.s3, region: 'local', credentials, forcePathStyle: true }), bucket: card.anchorBucket },
  };
};

/** Everything in a table: an operator's look, which no path of the product takes. */
export const everyItem = async ({ client, tableName }: DataPlaces): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client: DynamoDBDocumentClient.from(client) }, { TableName: tableName, ConsistentRead: true })) items.push(...(page.Items ?? []));
  return items;
};

const anchoredHeads = async ({ anchors }: DataPlaces): Promise<AnchoredHead[]> =>
  anchors ? (await everyAnchor(anchors.client, anchors.bucket)).flatMap(({ on, heads }) => heads.map((head) => ({ on, ...head }))) : [];

/** What does not hold over all data, and how much was looked at. */
export const checkData = async (places: DataPlaces): Promise<{ readonly items: number; readonly anchored: number; readonly breaches: Breach[] }> => {
  // The anchors first: an archive that grows meanwhile is then only ahead of them.
  const anchored = await anchoredHeads(places);
  const items = await everyItem(places);
  return { items: items.length, anchored: anchored.length, breaches: allBreaches(items, anchored) };
};
