import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { directoryLine, endOfZip, localHeader } from '../../shared/rules/zip/write-zip.ts';
import type { ExportState, ExportStore } from '../objects/export-store.ts';

/** A part is sent once it is at least this long; S3 takes none below 5 MiB but the last. */
export const PART_BYTES = 8 * 1024 * 1024;
/** Room for the largest file that comes in (20 MiB), behind an almost full part; a larger one makes its own. */
const ROOM_BYTES = 21 * 1024 * 1024;

export interface Content {
  readonly size: number;
  /** What it must be, as 64 hex digits. */
  readonly sha256?: string;
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * A ZIP made in parts, in one buffer that is used again: a member is added whole or not at all, and between parts the
 * state says everything that is needed to go on.
 */
export const createZipParts = (store: ExportStore, key: string, begun: ExportState) => {
  let state = begun;
  let buffer = Buffer.allocUnsafe(PART_BYTES + ROOM_BYTES);
  let filled = 0;

  const makeRoom = (bytes: number): void => {
    if (filled + bytes <= buffer.length) return;
    const larger = Buffer.allocUnsafe(filled + bytes);
    buffer.copy(larger, 0, 0, filled);
    buffer = larger;
  };
  const put = (bytes: Uint8Array): void => {
    makeRoom(bytes.length);
    buffer.set(bytes, filled);
    filled += bytes.length;
  };
  const send = async (): Promise<void> => {
    const etag = await store.part(key, state.uploadId, state.parts.length + 1, buffer.subarray(0, filled));
    state = { ...state, parts: [...state.parts, etag], written: state.written + filled };
    filled = 0;
  };

  return {
    state: (): ExportState => state,
    /** What of the list was dealt with, kept in the state. */
    note(change: Partial<Pick<ExportState, 'next' | 'undelivered'>>): void {
      state = { ...state, ...change };
    },
    /** Adds a member; false, and nothing is added, where its content is not what it must be. */
    async add(name: string, { size, sha256, pieces }: Content): Promise<boolean> {
      const from = filled;
      const header = localHeader({ name, size, crc: 0 }).length;
      makeRoom(header + size);
      let at = from + header;
      const end = at + size;
      const hash = createHash('sha256');
      let crc = 0;
      for await (const piece of pieces) {
        // Too long: the rest is read, so that the connection is free again, and not kept.
        if (at + piece.length <= end) {
          buffer.set(piece, at);
          hash.update(piece);
          crc = crc32(piece, crc);
        }
        at += piece.length;
      }
      const digest = hash.digest('hex');
      if (at !== end || (sha256 !== undefined && digest !== sha256)) return false;
      buffer.set(localHeader({ name, size, crc }), from);
      filled = end;
      state = { ...state, placed: [...state.placed, { name, size, crc, offset: state.written + from }], hashes: sha256 === undefined ? { ...state.hashes, [name]: digest } : state.hashes };
      return true;
    },
    /** Sends what is there if it is enough for a part; whether it did. */
    async sendFull(): Promise<boolean> {
      if (filled < PART_BYTES) return false;
      await send();
      return true;
    },
    /** Writes the directory, sends the last part and completes the object; answers its size. */
    async finish(): Promise<number> {
      const lines = state.placed.map(directoryLine);
      const offset = state.written + filled;
      for (const line of lines) put(line);
      put(endOfZip(lines.length, state.written + filled - offset, offset));
      await send();
      await store.finish(key, state.uploadId, state.parts);
      return state.written;
    },
  };
};
export type ZipParts = ReturnType<typeof createZipParts>;
