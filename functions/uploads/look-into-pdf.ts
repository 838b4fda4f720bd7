import { constants, inflateSync } from 'node:zlib';
import { MOST_UNPACKED_BYTES, type Finding } from '../../shared/domain/file-content.ts';
import { isActive, OBJECT_STREAM } from '../../shared/domain/pdf-content.ts';

/** A stream's content begins after this, which ends its dictionary (ISO 32000-1, 7.3.8.1); dictionaries of object streams are short. */
const BEGIN = /stream\r?\n/;
const DICTIONARY_BYTES = 1024;
const END = 'endstream';

/** Unpacked; undefined where it is broken or packed in another way, `too-large` beyond the limit. */
const inflated = (packed: Uint8Array, limit: number): string | 'too-large' | undefined => {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(limit, 1), finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : undefined;
  }
};

/** Looks for programs where newer PDFs pack their objects, each byte once and within a limit. `text` is the file, one character a byte. */
export const lookIntoPdf = (bytes: Uint8Array, text: string): Finding | undefined => {
  let left = MOST_UNPACKED_BYTES;
  let seen = 0;
  for (const { index } of text.matchAll(OBJECT_STREAM)) {
    const begin = index < seen ? null : BEGIN.exec(text.slice(index, index + DICTIONARY_BYTES));
    if (!begin) continue;
    const from = index + begin.index + begin[0].length;
    const end = text.indexOf(END, from);
    seen = end < 0 ? text.length : end;
    const objects = inflated(bytes.subarray(from, seen), left);
    if (objects === 'too-large') return 'too-much-inside';
    if (objects !== undefined && isActive(objects)) return 'active';
    left -= objects?.length ?? 0;
  }
  return undefined;
};
