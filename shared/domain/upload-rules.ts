import type { Upload } from './upload.ts';

/** Kinds of file taken in, with what people call them. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** 10 MiB: what a phone's photo needs, and what one function can check in memory. */
export const MAXIMUM_UPLOAD_BYTES = 10 * 1024 * 1024;
/** An upload that nothing refers to is gone after a day. */
export const UPLOAD_LIFETIME_SECONDS = 24 * 60 * 60;
/** Bytes needed to tell the kind of a file. */
export const SIGNATURE_BYTES = 32;

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
/** Brands of the ISO base media format (ISO/IEC 23008-12) that cameras write for HEIC. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

const holds = (bytes: Uint8Array, offset: number, expected: readonly number[]): boolean => expected.every((byte, index) => bytes[offset + index] === byte);

/** What a file is by its first bytes, whatever it is called; undefined for anything not taken in. */
export const sniff = (bytes: Uint8Array): MediaType | undefined => {
  if (holds(bytes, 0, JPEG)) return 'image/jpeg';
  if (holds(bytes, 0, PNG)) return 'image/png';
  if (holds(bytes, 0, ascii('RIFF')) && holds(bytes, 8, ascii('WEBP'))) return 'image/webp';
  if (holds(bytes, 4, ascii('ftyp')) && HEIC_BRANDS.some((brand) => holds(bytes, 8, ascii(brand)))) return 'image/heic';
  if (holds(bytes, 0, ascii('%PDF-'))) return 'application/pdf';
  return undefined;
};

/** Whether the upload still stands: the table removes expired items late, so readers look themselves. */
export const isLive = (upload: Pick<Upload, 'ttl'>, now: string): boolean => upload.ttl === undefined || upload.ttl * 1000 > Date.parse(now);

/** What a check found wrong with a file; the kind decides the answer, the finding the words. */
export interface FileRefusal {
  readonly kind: 'file-mismatch' | 'file-type-refused';
  readonly finding: 'size' | 'checksum' | 'other-type' | 'unknown-type' | 'encrypted' | 'suspicious';
}

/** Whether what arrived is what was promised; `sha256` is that of the bytes, 64 hex digits. */
export const checkArrived = (promised: Pick<Upload, 'size' | 'sha256' | 'mediaType'>, bytes: Uint8Array, sha256: string): FileRefusal | undefined => {
  if (bytes.length !== promised.size) return { kind: 'file-mismatch', finding: 'size' };
  if (sha256 !== promised.sha256) return { kind: 'file-mismatch', finding: 'checksum' };
  const found = sniff(bytes);
  if (found === undefined) return { kind: 'file-type-refused', finding: 'unknown-type' };
  return found === promised.mediaType ? undefined : { kind: 'file-mismatch', finding: 'other-type' };
};
