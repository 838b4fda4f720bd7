import { CopyObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { asking, isAbsent, isPresent, readingWithin } from './client.ts';

/** A file as promised before it is sent. */
export interface PromisedFile {
  readonly id: string;
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256 as 64 hex digits. */
  readonly sha256: string;
}
/** What arrived in quarantine. */
export interface QuarantinedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string | undefined;
  /** Names exactly this content, for the copy. */
  readonly etag: string;
}
export interface PutAddress {
  readonly url: string;
  /** Sent with the file as they are: they are part of the signature. */
  readonly headers: Readonly<Record<string, string>>;
}

export const PUT_SECONDS = 15 * 60;
export const GET_SECONDS = 5 * 60;

const base64OfHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
/** RFC 5987: names of any script, nothing that could end the header. */
const dispositionOf = (name: string): string => `inline; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** The way of a file: sent to quarantine by its owner, checked there, copied once to the files that may be referred to. */
export interface UploadStore {
  putAddress(file: PromisedFile): Promise<PutAddress>;
  quarantined(id: string): Promise<QuarantinedFile | undefined>;
  release(id: string, etag: string): Promise<void>;
  getAddress(file: { readonly id: string; readonly name: string }): Promise<string>;
}

export const createUploadStore = (ports: { client: S3Client; quarantineBucket: string; filesBucket: string }): UploadStore => {
  const { client, quarantineBucket, filesBucket } = ports;
  return {
    /** The signature binds key, type, length and checksum: nothing but the promised content can be sent with it. */
    async putAddress({ id, mediaType, size, sha256 }) {
      const checksum = base64OfHex(sha256);
      const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: quarantineBucket, Key: id, ContentType: mediaType, ContentLength: size, ChecksumSHA256: checksum }), {
        expiresIn: PUT_SECONDS,
        signableHeaders: new Set(['content-type', 'content-length', 'host']),
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      });
      return { url, headers: { 'content-type': mediaType, 'x-amz-checksum-sha256': checksum } };
    },

    /** The whole file (10 MiB at most by the signature); undefined while nothing has arrived. */
    async quarantined(id) {
      try {
        const { Body, ContentType, ETag } = await asking(client.send(new GetObjectCommand({ Bucket: quarantineBucket, Key: id })));
        return { bytes: await readingWithin(Body), mediaType: ContentType, etag: ETag ?? '' };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },

    /** Copies the content that was checked, and no other; a copy that is there already came from an earlier attempt with the same content. */
    async release(id, etag) {
      try {
        await asking(client.send(new CopyObjectCommand({ Bucket: filesBucket, Key: id, CopySource: `${quarantineBucket}/${id}`, CopySourceIfMatch: etag, IfNoneMatch: '*' })));
      } catch (error) {
        if (!isPresent(error) || !(await isThere(client, filesBucket, id))) throw error;
      }
    },

    async getAddress({ id, name }) {
      return getSignedUrl(client, new GetObjectCommand({ Bucket: filesBucket, Key: id, ResponseContentDisposition: dispositionOf(name) }), { expiresIn: GET_SECONDS });
    },
  };
};

/** Tells the two reasons of a failed precondition apart: the target exists, or the source changed. */
const isThere = async (client: S3Client, bucket: string, key: string): Promise<boolean> => {
  try {
    const { Body } = await asking(client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: 'bytes=0-0' })));
    await readingWithin(Body);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
};
