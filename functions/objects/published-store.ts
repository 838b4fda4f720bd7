import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { asking } from './client.ts';

/** Pages and data that anyone may read, served by the edge. */
export interface PublishedStore {
  put(key: string, body: string): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8', ics: 'text/calendar; charset=utf-8' };
/** The edge asks again after a few seconds, so that a new fair is there within seconds. */
const CACHE = 'public, max-age=5, stale-while-revalidate=60';

export const createPublishedStore = ({ client, bucket }: { client: S3Client; bucket: string }): PublishedStore => ({
  async put(key, body) {
    const ContentType = contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
    await asking(client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType, CacheControl: CACHE })));
  },
});
