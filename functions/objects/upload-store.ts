import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { pieceBytes, pieceCount } from '../../shared/domain/upload-rules.ts';
import { asking, isAbsent, isPresent, readingWithin } from './client.ts';
import { inParallel } from './in-parallel.ts';

/** A file, or a part of one, as promised before it is sent. */
export interface Promised {
  readonly size: number;
  /** SHA-256 as 64 hex digits. */
  readonly sha256: string;
}
export interface PromisedPiece extends Promised {
  /** Counted from 0. */
  readonly piece: number;
}
export interface PutAddress {
  readonly url: string;
  /** Sent with the content as they are: they are part of the signature. */
  readonly headers: Readonly<Record<string, string>>;
}

export const PUT_SECONDS = 15 * 60;
export const GET_SECONDS = 5 * 60;
/** Pieces are no files yet; what they are is looked into when they are together. */
const PIECE_TYPE = 'application/octet-stream';
const PREVIEW_TYPE = 'image/jpeg';
/** Pieces read at a time: together they come within a second. */
const LANES = 8;

const base64OfHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
/** RFC 5987: names of any script, nothing that could end the header. */
export const dispositionOf = (how: 'inline' | 'attachment', name: string): string => `${how}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;

const pieceKey = (id: string, piece: number): string => `${id}/${String(piece).padStart(4, '0')}`;
const arrivingPreviewKey = (id: string): string => `${id}/preview`;
const previewKey = (id: string): string => `previews/${id}`;

/** The way of a file: sent to quarantine in pieces, each an object of its own; put together and checked; kept once as a whole with the files that may be referred to. */
export interface UploadStore {
  pieceAddress(id: string, piece: PromisedPiece): Promise<PutAddress>;
  previewAddress(id: string, preview: Promised): Promise<PutAddress>;
  /** Which pieces of the file are there in full. */
  arrived(id: string, size: number): Promise<number[]>;
  /** The whole file, put together in order (20 MiB at most, as each piece is of the length that was signed); undefined while a piece is missing. */
  assembled(id: string, size: number): Promise<Uint8Array | undefined>;
  arrivedPreview(id: string): Promise<Uint8Array | undefined>;
  /** Keeps the very bytes that were checked. A whole that is there already came from an earlier attempt with the same content. */
  keep(id: string, file: Promised & { readonly mediaType: string }, bytes: Uint8Array): Promise<void>;
  keepPreview(id: string, bytes: Uint8Array): Promise<void>;
  getAddress(file: { readonly id: string; readonly name: string; readonly mediaType: string }, how: 'inline' | 'attachment'): Promise<string>;
  getPreviewAddress(id: string): Promise<string>;
}

export const createUploadStore = (ports: { client: S3Client; quarantineBucket: string; filesBucket: string }): UploadStore => {
  const { client, quarantineBucket, filesBucket } = ports;

  /** The signature binds key, type, length and checksum: nothing but the promised content can be sent with it. */
  const putAddress = async (key: string, type: string, { size, sha256 }: Promised): Promise<PutAddress> => {
    const checksum = base64OfHex(sha256);
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: quarantineBucket, Key: key, ContentType: type, ContentLength: size, ChecksumSHA256: checksum }), {
      expiresIn: PUT_SECONDS,
      signableHeaders: new Set(['content-type', 'content-length', 'host']),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    });
    return { url, headers: { 'content-type': type, 'x-amz-checksum-sha256': checksum } };
  };

  const quarantined = async (key: string): Promise<Uint8Array | undefined> => {
    try {
      const { Body } = await asking(client.send(new GetObjectCommand({ Bucket: quarantineBucket, Key: key })));
      return await readingWithin(Body);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  };

  const isKept = async (key: string, sha256: string): Promise<boolean> => {
    const { ChecksumSHA256 } = await asking(client.send(new HeadObjectCommand({ Bucket: filesBucket, Key: key, ChecksumMode: 'ENABLED' })));
    return ChecksumSHA256 === base64OfHex(sha256);
  };

  return {
    pieceAddress: (id, piece) => putAddress(pieceKey(id, piece.piece), PIECE_TYPE, piece),
    previewAddress: (id, preview) => putAddress(arrivingPreviewKey(id), PREVIEW_TYPE, preview),

    async arrived(id, size) {
      // A file has 80 pieces at most, and a page of the listing holds a thousand.
      const { Contents = [] } = await asking(client.send(new ListObjectsV2Command({ Bucket: quarantineBucket, Prefix: `${id}/` })));
      const sizes = new Map(Contents.map(({ Key, Size }) => [Key, Size]));
      return Array.from({ length: pieceCount(size) }, (_, piece) => piece).filter((piece) => sizes.get(pieceKey(id, piece)) === pieceBytes(size, piece));
    },

    async assembled(id, size) {
      const whole = new Uint8Array(size);
      const pieces = Array.from({ length: pieceCount(size) }, (_, piece) => piece);
      const found = await inParallel(LANES, pieces, async (piece) => {
        const bytes = await quarantined(pieceKey(id, piece));
        if (bytes?.length !== pieceBytes(size, piece)) return false;
        whole.set(bytes, pieces.slice(0, piece).reduce((at, before) => at + pieceBytes(size, before), 0));
        return true;
      });
      return found.every(Boolean) ? whole : undefined;
    },

    arrivedPreview: (id) => quarantined(arrivingPreviewKey(id)),

    async keep(id, { mediaType, sha256 }, bytes) {
      const put = (more: { readonly IfNoneMatch?: '*' }) => asking(client.send(new PutObjectCommand({ Bucket: filesBucket, Key: id, Body: bytes, ContentType: mediaType, ChecksumSHA256: base64OfHex(sha256), ...more })));
      try {
        await put({ IfNoneMatch: '*' });
      } catch (error) {
        if (!isPresent(error)) throw error;
        // Left by a promise under the same id that nothing came of: nobody refers to it, and the bucket keeps its versions.
        if (!(await isKept(id, sha256))) await put({});
      }
    },

    async keepPreview(id, bytes) {
      await asking(client.send(new PutObjectCommand({ Bucket: filesBucket, Key: previewKey(id), Body: bytes, ContentType: PREVIEW_TYPE })));
    },

    async getAddress({ id, name, mediaType }, how) {
      return getSignedUrl(client, new GetObjectCommand({ Bucket: filesBucket, Key: id, ResponseContentType: mediaType, ResponseContentDisposition: dispositionOf(how, name) }), { expiresIn: GET_SECONDS });
    },

    async getPreviewAddress(id) {
      return getSignedUrl(client, new GetObjectCommand({ Bucket: filesBucket, Key: previewKey(id), ResponseContentType: PREVIEW_TYPE }), { expiresIn: GET_SECONDS });
    },
  };
};
