import { AbortMultipartUploadCommand, CompleteMultipartUploadCommand, CreateMultipartUploadCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, UploadPartCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import * as z from 'zod/mini';
import { asking, isAbsent, readingWithin } from './client.ts';
import { dispositionOf, GET_SECONDS } from './upload-store.ts';

const Placed = z.object({ name: z.string(), size: z.number(), crc: z.number(), offset: z.number() });

/** How far the making of one export is: enough to go on from the last part that is done. */
export const ExportState = z.object({
  /** The store's name for the object in parts. */
  uploadId: z.string(),
  parts: z.array(z.string()),
  /** Bytes in those parts. */
  written: z.number(),
  /** Members in those parts, and how many of the list were dealt with. */
  placed: z.array(Placed),
  next: z.number(),
  hashes: z.record(z.string(), z.string()),
  undelivered: z.record(z.string(), z.enum(['absent', 'altered'])),
  /** What its papers tell of that may change while it is made: as it was when it was begun. */
  told: z.optional(z.object({ agencyName: z.optional(z.string()), anchor: z.optional(z.object({ on: z.string(), count: z.number(), hash: z.string() })) })),
});
export type ExportState = z.infer<typeof ExportState>;

/** Exports on their way into the bucket, part by part, and out to those who may have them. */
export interface ExportStore {
  begin(key: string): Promise<string>;
  part(key: string, uploadId: string, number: number, bytes: Uint8Array): Promise<string>;
  finish(key: string, uploadId: string, parts: readonly string[]): Promise<void>;
  /** Gives up an object in parts: they go, and what the state tells of them. */
  abandon(key: string, state: ExportState): Promise<void>;
  saveState(key: string, state: ExportState): Promise<void>;
  readState(key: string): Promise<ExportState | undefined>;
  /** Bytes of the finished object; undefined while it is not. */
  size(key: string): Promise<number | undefined>;
  /** For five minutes; a download that has begun may take longer, and one that broke goes on by ranges under a fresh one. */
  address(key: string, fileName: string): Promise<string>;
}

const STATE = '.state.json';
const stateKey = (key: string): string => `${key}${STATE}`;
/** The object whose making a stored object tells of, if it is a state. */
export const madeBy = (key: string): string | undefined => (key.endsWith(STATE) ? key.slice(0, -STATE.length) : undefined);

/** Gives up the parts of an object; done again, or once it is complete, there are none. */
export const abort = async (client: S3Client, Bucket: string, Key: string, UploadId: string): Promise<void> => {
  try {
    await asking(client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })));
  } catch (error) {
    if (!(error instanceof Error && error.name === 'NoSuchUpload')) throw error;
  }
};

export const createExportStore = ({ client, bucket: Bucket }: { client: S3Client; bucket: string }): ExportStore => ({
  async begin(Key) {
    const { UploadId } = await asking(client.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'application/zip' })));
    if (UploadId === undefined) throw new Error('the store began an object without a name');
    return UploadId;
  },
  async part(Key, UploadId, PartNumber, Body) {
    const { ETag } = await asking(client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body })));
    return ETag ?? '';
  },
  async finish(Key, UploadId, parts) {
    await asking(client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: parts.map((ETag, index) => ({ ETag, PartNumber: index + 1 })) } })));
  },
  async abandon(Key, state) {
    await abort(client, Bucket, Key, state.uploadId);
    await this.saveState(Key, { ...state, parts: [], placed: [], hashes: {}, undelivered: {} });
  },
  async saveState(key, state) {
    await asking(client.send(new PutObjectCommand({ Bucket, Key: stateKey(key), ContentType: 'application/json', Body: JSON.stringify(state) })));
  },
  async readState(key) {
    try {
      const { Body } = await asking(client.send(new GetObjectCommand({ Bucket, Key: stateKey(key) })));
      return z.parse(ExportState, JSON.parse(Buffer.from(await readingWithin(Body)).toString('utf8')));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  async size(Key) {
    try {
      return (await asking(client.send(new HeadObjectCommand({ Bucket, Key })))).ContentLength;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  async address(Key, fileName) {
    return getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: dispositionOf('attachment', fileName) }), { expiresIn: GET_SECONDS });
  },
});
