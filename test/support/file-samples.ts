import { crc32, deflateRawSync } from 'node:zlib';

type Bytes = Buffer<ArrayBuffer>;
const joined = (...parts: (Uint8Array | readonly number[] | string)[]): Bytes => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const segment = (marker: number, content: Uint8Array | readonly number[]): Bytes => joined([0xff, marker, ((content.length + 2) >> 8) & 0xff, (content.length + 2) & 0xff], content);

/** A JPEG by its structure: a comment, a frame of one pixel, a scan of some bytes, the end. */
export const photo = (text = 'photo', more: { readonly pixels?: number; readonly bytes?: number; readonly after?: string } = {}): Bytes => {
  const { pixels = 1, bytes = 3, after = '' } = more;
  const size = [pixels >> 8, pixels & 0xff];
  return joined([0xff, 0xd8], segment(0xfe, Buffer.from(text)), segment(0xc0, [8, ...size, ...size, 1, 1, 0x11, 0]), segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.alloc(bytes, 0x5a), [0xff, 0xd9], after);
};

export const png = (): Bytes => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
export const pdf = (body = ''): Bytes => joined(`%PDF-1.7\n${body}\nstartxref\n9\n%%EOF\n`);
export const webp = (): Bytes => joined('RIFF', [12, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0]);
export const heic = (): Bytes => joined([0, 0, 0, 16], 'ftypheic', [0, 0, 0, 0], [0, 0, 0, 12], 'mdat', [1, 2, 3, 4]);
/** Office before 2007, or with the name that the wrapping of an encrypted document has. */
export const compound = (name = 'WordDocument'): Bytes => joined([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Buffer.alloc(64), Buffer.from(name, 'utf16le'));

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says instead of the truth. */
  readonly claimed?: number;
  readonly flags?: number;
}

/** A ZIP archive of these parts, deflated. */
export const zip = (parts: readonly Part[]): Bytes => {
  const locals: Bytes[] = [];
  const centrals: Bytes[] = [];
  let at = 0;
  for (const { name, content, claimed, flags = 0 } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = joined([0x50, 0x4b, 3, 4], common, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    locals.push(local);
    centrals.push(joined([0x50, 0x4b, 1, 2, 20, 0], common, place, Buffer.from(name)));
    at += local.length;
  }
  const directory = joined(...centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return joined(...locals, directory, [0x50, 0x4b, 5, 6], end);
};

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const typesPart = (main: string): Part => ({ name: '[Content_Types].xml', content: `<Types><Override PartName="/main.xml" ContentType="${main}"/></Types>` });

export const docx = (more: readonly Part[] = [], main = `${OFFICE}wordprocessingml.document.main+xml`): Bytes => zip([typesPart(main), { name: 'word/document.xml', content: '<w:document/>' }, ...more]);
export const xlsx = (more: readonly Part[] = [], main = `${OFFICE}spreadsheetml.sheet.main+xml`): Bytes => zip([typesPart(main), { name: 'xl/workbook.xml', content: '<workbook/>' }, ...more]);
