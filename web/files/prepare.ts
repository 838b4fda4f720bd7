import { fittingName, isMislabelled, isPicture, MAXIMUM_UPLOAD_BYTES, maximumBytesOf } from '../../shared/domain/file-kinds.ts';
import { flawOf, sniff, type Finding } from '../../shared/domain/file-content.ts';
import { PIECE_BYTES, pieceCount } from '../../shared/domain/upload-rules.ts';
import { randomKey } from '../random.ts';
import type { Content, KeptFile } from './kept-file.ts';
import { smallPicture } from './small-picture.ts';

const hexOf = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256Of = async (bytes: BufferSource): Promise<string> => hexOf(await crypto.subtle.digest('SHA-256', bytes));

/** What is wrong with a file before it is sent. */
export type Flaw = Finding | 'too-large' | 'unreadable';
export type Prepared = { readonly promise: KeptFile['promise']; readonly content: Content } | { readonly flaw: Flaw };

const bytesOf = async (file: File): Promise<ArrayBuffer | undefined> => {
  try {
    return await file.arrayBuffer();
  } catch {
    // Removed or changed since it was chosen, or a cloud's file that is not on the device.
    return undefined;
  }
};

/** Looks into a chosen file as the service will, so that a bad one costs nobody an upload, and says what is promised of it. */
export const prepare = async (file: File): Promise<Prepared> => {
  if (file.size > MAXIMUM_UPLOAD_BYTES) return { flaw: 'too-large' };
  const buffer = await bytesOf(file);
  if (!buffer) return { flaw: 'unreadable' };
  const bytes = new Uint8Array(buffer);
  const sniffed = sniff(bytes);
  if ('finding' in sniffed) return { flaw: sniffed.finding };
  const { mediaType } = sniffed;
  if (bytes.length > maximumBytesOf(mediaType)) return { flaw: 'too-large' };
  if (isMislabelled(file.name, mediaType)) return { flaw: 'other-type' };
  const flaw = flawOf(bytes, mediaType);
  if (flaw) return { flaw };
  const whole = new Blob([buffer], { type: mediaType });
  const pieces = [];
  for (let piece = 0; piece < pieceCount(bytes.length); piece += 1) pieces.push(await sha256Of(bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES)));
  const preview = isPicture(mediaType) ? await smallPicture(whole) : undefined;
  return {
    promise: {
      id: `upl_${randomKey()}`, name: fittingName(file.name, mediaType), mediaType, size: bytes.length, sha256: await sha256Of(bytes), pieces,
      ...(preview && { preview: { size: preview.size, sha256: await sha256Of(await preview.arrayBuffer()) } }),
    },
    content: { whole, ...(preview && { preview }) },
  };
};
