/** One file in a ZIP archive, as its central directory names it (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
/** Documents have some hundred parts; nobody's report has this many. */
const MOST_ENTRIES = 10_000;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endOf = (view: DataView): number | undefined => {
  const from = view.byteLength - END_BYTES;
  for (let at = from; at >= 0 && at >= from - LONGEST_COMMENT; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number): ZipEntry => {
  const nameBytes = view.getUint16(at + 28, true);
  return {
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
    name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)),
  };
};

/** The entries of a ZIP archive; undefined where the directory is missing, cut off or contradicts itself. Archives over 4 GiB (ZIP64) are none of ours. */
export const zipEntries = (bytes: Uint8Array): ZipEntry[] | undefined => {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    entries.push(entryAt(bytes, view, at));
    at += CENTRAL_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The packed content of an entry; undefined where its local header is not where the directory says, or the file ends before it does. */
export const packedContent = (bytes: Uint8Array, { at, packedBytes }: ZipEntry): Uint8Array | undefined => {
  const view = viewOf(bytes);
  if (at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const from = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packedBytes <= bytes.length ? bytes.subarray(from, from + packedBytes) : undefined;
};
