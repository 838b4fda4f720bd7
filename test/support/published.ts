import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';

/** What stands in the bucket of published pages of a running product. */
export const publishedAt = (endpoint: string, dataDir: string) => {
  const client = new S3Client({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, forcePathStyle: true });
  const Bucket = readdirSync(join(dataDir, 'objects', 'buckets')).find((name) => /published/i.test(name)) ?? '';
  return {
    /** How often the objects under a prefix were written so far. */
    async writes(prefix: string): Promise<number> {
      return (await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: prefix }))).Versions?.length ?? 0;
    },
    /** Every object as it is now. */
    async all(): Promise<{ readonly key: string; readonly text: string }[]> {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
      return Promise.all(Contents.map(async ({ Key = '' }) => ({ key: Key, text: (await (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString()) ?? '' })));
    },
  };
};
