import { flawOf, sniff, type Finding } from './file-content.ts';
import type { Upload } from './upload.ts';

/** An upload that nothing refers to is gone after a day. */
export const UPLOAD_LIFETIME_SECONDS = 24 * 60 * 60;
/** A file is sent in pieces of this many bytes, the last one shorter: what a line that is cut every few seconds gets through. */
export const PIECE_BYTES = 256 * 1024;
/** A small picture for lists, made by the browser from a photo. */
export const MAXIMUM_PREVIEW_BYTES = 48 * 1024;

/** At most this many files are looked at at once. */
export const MOST_FILES = 60;

export const pieceCount = (size: number): number => Math.max(Math.ceil(size / PIECE_BYTES), 1);
/** Bytes of a piece, counted from 0. */
export const pieceBytes = (size: number, piece: number): number => Math.min(PIECE_BYTES, size - piece * PIECE_BYTES);

/** Whether the upload still stands: the table removes expired items late, so readers look themselves. */
export const isLive = (upload: Pick<Upload, 'ttl' | 'erased'>, now: string): boolean => !upload.erased && (upload.ttl === undefined || upload.ttl * 1000 > Date.parse(now));

/** What a check found wrong with a file; the kind decides the answer, the finding the words. */
export interface FileRefusal {
  readonly kind: 'file-mismatch' | 'file-type-refused';
  readonly finding: Finding;
}

const mismatches: readonly Finding[] = ['size', 'checksum', 'other-type'];
export const refusalFor = (finding: Finding): FileRefusal => ({ kind: mismatches.includes(finding) ? 'file-mismatch' : 'file-type-refused', finding });

/** Whether what arrived is what was promised, whole and readable; `sha256` is that of the bytes, 64 hex digits. */
export const checkArrived = (promised: Pick<Upload, 'size' | 'sha256' | 'mediaType'>, bytes: Uint8Array, sha256: string): FileRefusal | undefined => {
  if (bytes.length !== promised.size) return refusalFor('size');
  if (sha256 !== promised.sha256) return refusalFor('checksum');
  const sniffed = sniff(bytes);
  if ('finding' in sniffed) return refusalFor(sniffed.finding);
  if (sniffed.mediaType !== promised.mediaType) return refusalFor('other-type');
  const flaw = flawOf(bytes, sniffed.mediaType);
  return flaw && refusalFor(flaw);
};
