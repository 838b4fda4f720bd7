/** Reads ZIP archives piece by piece, so that a large one needs little memory; for our own exports and for those that somebody packed again. */
export interface ZipSource {
  readonly size: number;
  /** Bytes from `from` up to, not including, `to`. */
  slice(from: number, to: number): Promise<Uint8Array>;
}

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly crc: number;
  readonly offset: number;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
}

/** Not a ZIP archive, or one whose directory is damaged. */
export class ZipDamage extends Error {
  override readonly name = 'ZipDamage';
}

const END = 0x06054b50;
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
/** The end record and the longest comment that may follow it. */
const TAIL = 22 + 0xffff;

const findEnd = (tail: DataView): number => {
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) if (tail.getUint32(at, true) === END && at + 22 + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  throw new ZipDamage('no end record');
};

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

const findDirectory = async (source: ZipSource): Promise<Directory> => {
  const from = Math.max(0, source.size - TAIL);
  const tail = viewOf(await source.slice(from, source.size));
  const at = findEnd(tail);
  const small = { count: tail.getUint16(at + 10, true), size: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true) };
  if (small.count < 0xffff && small.size < 0xffffffff && small.offset < 0xffffffff) return small;
  if (at < 20 || tail.getUint32(at - 20, true) !== 0x07064b50) throw new ZipDamage('no ZIP64 locator');
  const where = Number(tail.getBigUint64(at - 12, true));
  const end = viewOf(await source.slice(where, where + 56));
  if (end.byteLength < 56 || end.getUint32(0, true) !== 0x06064b50) throw new ZipDamage('no ZIP64 end record');
  return { count: Number(end.getBigUint64(32, true)), size: Number(end.getBigUint64(40, true)), offset: Number(end.getBigUint64(48, true)) };
};

/** Sizes and offset that do not fit 32 bits stand in the extra field, in this order, each only where needed. */
const widen = (extra: Uint8Array, figures: readonly number[]): number[] => {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return figures.map((figure) => {
      if (figure !== 0xffffffff) return figure;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return [...figures];
};

/** The directory of an archive, in its order. */
export const readDirectory = async (source: ZipSource): Promise<ZipEntry[]> => {
  const { count, size, offset } = await findDirectory(source);
  const bytes = await source.slice(offset, offset + size);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  try {
    while (entries.length < count) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new ZipDamage(`entry ${entries.length + 1} of the directory`);
      const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
      const nameAt = at + 46;
      const extra = bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
      const [full = 0, packed = 0, header = 0] = widen(extra, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
      entries.push({ name: decode(bytes.subarray(nameAt, nameAt + nameLength)), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), size: full, packed, offset: header });
      at = nameAt + nameLength + extraLength + commentLength;
    }
  } catch (error) {
    throw error instanceof RangeError ? new ZipDamage('the directory is cut') : error;
  }
  return entries;
};

const PIECE = 1 << 20;

async function* pieces(source: ZipSource, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += PIECE) yield await source.slice(at, Math.min(at + PIECE, to));
}

const streamOf = (made: AsyncGenerator<Uint8Array>): ReadableStream<BufferSource> =>
  new ReadableStream({
    async pull(controller) {
      const next = await made.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
  });

/** The content of an entry, piece by piece; of one that was deflated since, by the platform's own means. */
export async function* readContent(source: ZipSource, { offset, packed, method }: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = viewOf(await source.slice(offset, offset + 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw new ZipDamage('the header of a file');
  const from = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (method === 0) return yield* pieces(source, from, from + packed);
  if (method !== 8) throw new ZipDamage('a file is packed in a way that is not known');
  const reader = streamOf(pieces(source, from, from + packed)).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
