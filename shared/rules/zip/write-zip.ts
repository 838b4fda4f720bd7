/**
 * The parts of a ZIP archive that stores its files as they are (photos are compressed already), by PKWARE's APPNOTE
 * 6.3.10: names in UTF-8 with the flag that says so (bit 11), sizes and CRC in each header, ZIP64 where a figure needs it.
 * The same files always give the same bytes.
 */
export interface ZipFile {
  /** With `/` between folders. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly crc: number;
}
/** A file of the archive and where its header begins. */
export interface PlacedFile extends ZipFile {
  readonly offset: number;
}

const UTF8 = 0x0800;
const MAX32 = 0xffffffff;
const MAX16 = 0xffff;
/** What is needed to read it: 2.0, or 4.5 for ZIP64. */
const VERSION = 20;
const VERSION_64 = 45;
/** Made under Unix, so that the permissions below are understood: 0644, an ordinary file. */
const MADE_BY = (3 << 8) | VERSION_64;
const ORDINARY = (0o100644 << 16) >>> 0;
/** 1 January 1980, 00:00, the earliest that the format knows: a file says itself when it was made. */
const DATE = (1 << 5) | 1;

type Field = readonly [bytes: 2 | 4 | 8, value: number];
const record = (fields: readonly Field[], ...tails: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const head = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const made = new Uint8Array(head + tails.reduce((sum, tail) => sum + tail.length, 0));
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  for (const tail of tails) {
    made.set(tail, at);
    at += tail.length;
  }
  return made;
};

const utf8 = new TextEncoder();

/** What stands before the content of a file. */
export const localHeader = ({ name, size, crc }: ZipFile): Uint8Array<ArrayBuffer> => {
  const bytes = utf8.encode(name);
  return record([[4, 0x04034b50], [2, VERSION], [2, UTF8], [2, 0], [2, 0], [2, DATE], [4, crc], [4, size], [4, size], [2, bytes.length], [2, 0]], bytes);
};

/** A file's line in the directory at the end. */
export const directoryLine = ({ name, size, crc, offset }: PlacedFile): Uint8Array<ArrayBuffer> => {
  const bytes = utf8.encode(name);
  const far = offset >= MAX32;
  const extra = far ? record([[2, 1], [2, 8], [8, offset]]) : new Uint8Array();
  return record(
    [[4, 0x02014b50], [2, MADE_BY], [2, far ? VERSION_64 : VERSION], [2, UTF8], [2, 0], [2, 0], [2, DATE], [4, crc], [4, size], [4, size], [2, bytes.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, ORDINARY], [4, far ? MAX32 : offset]],
    bytes, extra,
  );
};

/** The last bytes: how many files, and where the directory begins and how long it is. */
export const endOfZip = (files: number, directorySize: number, directoryOffset: number): Uint8Array<ArrayBuffer> => {
  const big = files >= MAX16 || directorySize >= MAX32 || directoryOffset >= MAX32;
  const end = record([[4, 0x06054b50], [2, 0], [2, 0], [2, Math.min(files, MAX16)], [2, Math.min(files, MAX16)], [4, Math.min(directorySize, MAX32)], [4, Math.min(directoryOffset, MAX32)], [2, 0]]);
  if (!big) return end;
  const end64 = record([[4, 0x06064b50], [8, 44], [2, MADE_BY], [2, VERSION_64], [4, 0], [4, 0], [8, files], [8, files], [8, directorySize], [8, directoryOffset]]);
  const locator = record([[4, 0x07064b50], [4, 0], [8, directoryOffset + directorySize], [4, 1]]);
  return record([], end64, locator, end);
};

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** A file's name that every system takes, Windows too: no reserved character or name, no blank or dot at the end, at most 80 characters. */
export const safeName = (name: string): string => {
  const clean = [...name.normalize('NFC')].map((character) => (character < ' ' || '<>:"/\\|?*\u007f'.includes(character) ? '_' : character)).join('');
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 && clean.length - dot <= 10 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  const short = [...stem].slice(0, 80 - ending.length).join('').trim();
  const named = `${RESERVED.test(short) ? `_${short}` : short}${ending}`.replace(/[ .]+$/, '');
  return named === '' ? '_' : named;
};
