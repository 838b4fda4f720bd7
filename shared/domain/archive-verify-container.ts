import { crc32 } from '../rules/zip/crc32.ts';
import { readContent, type ZipEntry, type ZipSource } from '../rules/zip/read-zip.ts';
import { directoryLine, endOfZip, localHeader } from '../rules/zip/write-zip.ts';

export interface Hasher {
  update(bytes: Uint8Array): unknown;
  /** 64 hex digits. */
  hex(): string;
}

/** Both sums of a member. */
export interface Sums {
  readonly sha256: string;
  readonly crc: number;
}

/** Reads a member once for both of its sums. */
export const sumsOf = async (source: ZipSource, entry: ZipEntry, newHasher: () => Hasher): Promise<Sums> => {
  const hasher = newHasher();
  let crc = 0;
  for await (const piece of readContent(source, entry)) {
    hasher.update(piece);
    crc = crc32(piece, crc);
  }
  return { sha256: hasher.hex(), crc };
};

/** A member as text, of one that is there. */
export const textOf = async (source: ZipSource, entry: ZipEntry | undefined): Promise<string | undefined> => {
  if (!entry) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of readContent(source, entry)) pieces.push(piece);
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
};

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Whether the container is as we make it, byte by byte, outside of the contents: headers, directory, end, and no gaps. */
export const isAsMade = async (source: ZipSource, entries: readonly ZipEntry[]): Promise<boolean> => {
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    if (entry.method !== 0 || entry.packed !== entry.size || entry.offset !== at || !same(await source.slice(at, at + header.length), header)) return false;
    at += header.length + entry.size;
  }
  const lines = entries.map(directoryLine);
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const rest = [...lines, endOfZip(entries.length, length, at)];
  for (const bytes of rest) {
    if (!same(await source.slice(at, at + bytes.length), bytes)) return false;
    at += bytes.length;
  }
  return at === source.size;
};
