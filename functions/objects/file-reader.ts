import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { asking, isAbsent } from './client.ts';

/** Files that were checked, read piece by piece. */
export interface FileReader {
  /** Its pieces in order; undefined where there is none. */
  read(id: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}

const isPieces = (body: unknown): body is AsyncIterable<Uint8Array> => typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

export const createFileReader = ({ client, bucket: Bucket }: { client: S3Client; bucket: string }): FileReader => ({
  async read(Key) {
    try {
      const { Body } = await asking(client.send(new GetObjectCommand({ Bucket, Key })));
      return isPieces(Body) ? Body : undefined;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
});
