import { ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { createPublishedStore } from '../../../functions/objects/published-store.ts';
import { start } from '../../infra/local/parts/objects/support.ts';

const bucket = 'published';
const opened = async () => {
  const { client } = await start({ buckets: { [bucket]: { versioning: true } } });
  const versions = async (): Promise<number> => (await client.send(new ListObjectVersionsCommand({ Bucket: bucket }))).Versions?.length ?? 0;
  return { client, versions, store: createPublishedStore({ client, bucket }) };
};

describe('a published object', () => {
  it('is written when its words change, and only then', async () => {
    const { store, versions } = await opened();
    await store.put('fairs/index.html', '一场');
    await store.put('fairs/index.html', '一场');
    expect(await versions()).toBe(1);
    await store.put('fairs/index.html', '两场');
    await store.put('fairs/index.html', '一场');
    expect(await versions()).toBe(3);
  });

  it('is written anew when readers should keep it for another time', async () => {
    const { client, store, versions } = await opened();
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'fairs/index.html', Body: '一场', CacheControl: 'public, max-age=86400' }));
    await store.put('fairs/index.html', '一场');
    expect(await versions()).toBe(2);
  });
});
