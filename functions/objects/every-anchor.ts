import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { Anchor } from './anchor-store.ts';

/** Every anchor of every district and day: an operator's look, which no function takes. */
export const everyAnchor = async (client: S3Client, bucket: string): Promise<Anchor[]> => {
  const anchors: Anchor[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: 'heads/' }))
    for (const { Key } of Contents) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
      anchors.push(z.parse(Anchor, JSON.parse((await Body?.transformToString()) ?? '')));
    }
  return anchors;
};
