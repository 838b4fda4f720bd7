import { DeleteObjectCommand, GetObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { asking, isAbsent, readingWithin } from './client.ts';
import { abort, ExportState, madeBy } from './export-store.ts';

/** Removes objects for good: every version and every mark of a deletion. */
export interface Eraser {
  /** The file and the small picture made from it. */
  eraseFile(id: string): Promise<void>;
  /** Exports of an archive, which may hold what was erased: those made, and the parts of those on their way. */
  eraseExports(enterpriseId: string): Promise<void>;
}

export const createEraser = ({ client, filesBucket, exportsBucket }: { client: S3Client; filesBucket: string; exportsBucket: string }): Eraser => {
  const stateAt = async (Key: string): Promise<ExportState | undefined> => {
    try {
      const { Body } = await asking(client.send(new GetObjectCommand({ Bucket: exportsBucket, Key })));
      return z.parse(ExportState, JSON.parse(Buffer.from(await readingWithin(Body)).toString('utf8')));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  };
  /** Parts are not listed among objects: only the state of the making knows them. */
  const abortUnder = async (Prefix: string): Promise<void> => {
    for (let marker: string | undefined; ; ) {
      const { Versions = [], IsTruncated, NextKeyMarker } = await asking(client.send(new ListObjectVersionsCommand({ Bucket: exportsBucket, Prefix, ...(marker !== undefined && { KeyMarker: marker }) })));
      for (const { Key = '' } of Versions) {
        const made = madeBy(Key);
        const state = made === undefined ? undefined : await stateAt(Key);
        if (made !== undefined && state) await abort(client, exportsBucket, made, state.uploadId);
      }
      if (!IsTruncated || NextKeyMarker === undefined) return;
      marker = NextKeyMarker;
    }
  };
  const eraseUnder = async (Bucket: string, Prefix: string): Promise<void> => {
    // What was removed is not listed again: until nothing is.
    for (;;) {
      const { Versions = [], DeleteMarkers = [] } = await asking(client.send(new ListObjectVersionsCommand({ Bucket, Prefix })));
      const found = [...Versions, ...DeleteMarkers];
      if (found.length === 0) return;
      for (const { Key, VersionId } of found) await asking(client.send(new DeleteObjectCommand({ Bucket, Key, VersionId })));
    }
  };
  return {
    async eraseFile(id) {
      for (const prefix of [id, `previews/${id}`]) await eraseUnder(filesBucket, prefix);
    },
    async eraseExports(enterpriseId) {
      await abortUnder(`${enterpriseId}/`);
      await eraseUnder(exportsBucket, `${enterpriseId}/`);
    },
  };
};
