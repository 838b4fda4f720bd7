import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { asking } from './client.ts';

/** Removes objects for good: every version and every mark of a deletion. */
export interface Eraser {
  /** The file and the small picture made from it. */
  eraseFile(id: string): Promise<void>;
  /** Exports of an archive, which may hold what was erased. */
  eraseExports(enterpriseId: string): Promise<void>;
}

export const createEraser = ({ client, filesBucket, exportsBucket }: { client: S3Client; filesBucket: string; exportsBucket: string }): Eraser => {
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
    eraseExports: (enterpriseId) => eraseUnder(exportsBucket, `${enterpriseId}/`),
  };
};
