import type { MediaType } from './file-kinds.ts';
import { flawOfPdf } from './pdf-content.ts';
import { packedContent, zipEntries, type ZipEntry } from './zip-directory.ts';

/** What can be wrong with a file; the words for people stand in shared/text under the same name. */
export const findings = ['size', 'checksum', 'empty', 'unknown-type', 'other-type', 'broken', 'encrypted', 'macros', 'active', 'old-office', 'too-much-inside', 'suspicious'] as const;
export type Finding = (typeof findings)[number];

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
const ZIP = [...ascii('PK'), 3, 4];
/** Compound File Binary (MS-CFB): Office before 2007, and the wrapping of encrypted newer ones (MS-OFFCRYPTO 1.3). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Brands of the ISO base media format (ISO/IEC 23008-12) that cameras write for HEIC. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
/** Documents unpack to a few times their size; what unpacks to more than this (64 MiB in all) is made to fill memory, or is not for reading. */
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Word for the web numbers it. */
const WORD_MAIN = /^word\/document\d*\.xml$/;

const holds = (bytes: Uint8Array, offset: number, expected: readonly number[]): boolean => expected.every((byte, index) => bytes[offset + index] === byte);
const includes = (bytes: Uint8Array, text: string): boolean => new TextDecoder('latin1').decode(bytes).includes(text);
/** As a compound file's directory writes its names. */
const includesWide = (bytes: Uint8Array, text: string): boolean => includes(bytes, [...text].join('\0'));

/** What a file is: a kind that is taken in, or why it is none. */
export type Sniffed = { readonly mediaType: MediaType; readonly entries?: readonly ZipEntry[] } | { readonly finding: Finding };

const sniffZip = (bytes: Uint8Array): Sniffed => {
  const entries = zipEntries(bytes);
  if (!entries || entries.some((entry) => !packedContent(bytes, entry))) return { finding: 'broken' };
  const has = (wanted: (name: string) => boolean): boolean => entries.some(({ name }) => wanted(name.toLowerCase()));
  if (entries.some(({ encrypted }) => encrypted)) return { finding: 'encrypted' };
  if (has((name) => /(^|\/)vbaproject\.bin$/.test(name))) return { finding: 'macros' };
  if (!has((name) => name === '[content_types].xml')) return { finding: 'unknown-type' };
  if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > MOST_UNPACKED_BYTES) return { finding: 'too-much-inside' };
  const mediaType = has((name) => WORD_MAIN.test(name)) ? WORD : has((name) => name === 'xl/workbook.xml') ? EXCEL : undefined;
  return mediaType ? { mediaType, entries } : { finding: 'unknown-type' };
};

/** What a file is by its content, whatever it is called. */
export const sniff = (bytes: Uint8Array): Sniffed => {
  if (bytes.length === 0) return { finding: 'empty' };
  if (holds(bytes, 0, JPEG)) return { mediaType: 'image/jpeg' };
  if (holds(bytes, 0, PNG)) return { mediaType: 'image/png' };
  if (holds(bytes, 0, ascii('RIFF')) && holds(bytes, 8, ascii('WEBP'))) return { mediaType: 'image/webp' };
  if (holds(bytes, 4, ascii('ftyp')) && HEIC_BRANDS.some((brand) => holds(bytes, 8, ascii(brand)))) return { mediaType: 'image/heic' };
  if (holds(bytes, 0, ascii('%PDF-'))) return { mediaType: 'application/pdf' };
  if (holds(bytes, 0, ZIP)) return sniffZip(bytes);
  if (holds(bytes, 0, COMPOUND)) return { finding: includesWide(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-office' };
  return { finding: 'unknown-type' };
};

/** Markers that stand alone, and the padding before one (ITU-T T.81, B.1.1). */
const isBareMarker = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Where the picture's own bytes end; phones put films and maps after it. Undefined when it is cut off. */
const endOfJpeg = (bytes: Uint8Array): number | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  let scanned = false;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    // Within a scan 0xFF is followed by 0 or a restart marker; before a marker it may stand several times.
    if (bytes[at] !== 0xff || marker === 0 || marker === 0xff || isBareMarker(marker)) {
      if (!scanned && bytes[at] !== 0xff) return undefined;
      at += bytes[at] === 0xff && marker !== 0xff ? 2 : 1;
      continue;
    }
    if (marker === END_OF_IMAGE) return scanned ? at + 2 : undefined;
    if (at + 4 > bytes.length) return undefined;
    scanned ||= marker === SCAN;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
};

/** Chunks one after the other up to IEND (PNG 5.3). */
const isWholePng = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) if (holds(bytes, at + 4, ascii('IEND'))) return true;
  return false;
};

/** Boxes one after the other up to the end of the file (ISO/IEC 14496-12, 4.2), the picture's own among them. */
const isWholeHeic = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let pictured = false;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    pictured ||= holds(bytes, at + 4, ascii('mdat'));
    // 0 reaches to the end; 1 has its length in the next eight bytes, of which ours never need the upper four.
    if (size === 0) return pictured;
    const length = size === 1 && at + 16 <= bytes.length ? view.getUint32(at + 12) : size;
    if (length < 8) return false;
    at += length;
  }
  return pictured && at === bytes.length;
};

const isWholeWebp = (bytes: Uint8Array): boolean => bytes.length >= 12 && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true) + 8 <= bytes.length;

/** What stands in the way of taking a file of this kind: it is cut off, locked, or runs programs. */
export const flawOf = (bytes: Uint8Array, mediaType: MediaType): Finding | undefined => {
  const whole = (is: boolean): Finding | undefined => (is ? undefined : 'broken');
  switch (mediaType) {
    case 'image/jpeg': return whole(endOfJpeg(bytes) !== undefined);
    case 'image/png': return whole(isWholePng(bytes));
    case 'image/webp': return whole(isWholeWebp(bytes));
    case 'image/heic': return whole(isWholeHeic(bytes));
    case 'application/pdf': return flawOfPdf(bytes);
    default: return undefined;
  }
};
