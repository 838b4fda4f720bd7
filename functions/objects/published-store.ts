import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { asking, isAbsent, readingWithin } from './client.ts';

/** Pages and data that anyone may read, served by the edge. */
export interface PublishedStore {
  /** Puts the object there as a whole; what already stands there in the same words stays as it is. */
  put(key: string, body: string, cacheControl?: string): Promise<void>;
  /** What was put there last, by anybody; undefined where nothing stands. */
  read(key: string): Promise<string | undefined>;
}

const contentTypes: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8', ics: 'text/calendar; charset=utf-8' };
/** The edge asks again after a few seconds, so that a new fair is there within seconds. */
const CACHE = 'public, max-age=5, stale-while-revalidate=60';

/** What the store calls an object that was put in one piece. */
const etagOf = (body: string): string => `"${createHash('md5').update(body).digest('hex')}"`;

export const createPublishedStore = ({ client, bucket }: { client: S3Client; bucket: string }): PublishedStore => {
  const stands = async (Key: string, body: string, cacheControl: string): Promise<boolean> => {
    try {
      const { ETag, CacheControl } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key }));
      return ETag === etagOf(body) && CacheControl === cacheControl;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  };
  return {
    async put(key, body, cacheControl = CACHE) {
      // Looking costs a tenth of a put, and every put of the same words would keep one more version.
      if (await asking(stands(key, body, cacheControl))) return;
      const ContentType = contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
      await asking(client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType, CacheControl: cacheControl })));
    },
    async read(key) {
      try {
        const { Body } = await asking(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
        return new TextDecoder().decode(await readingWithin(Body));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
  };
};
