const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Segments that a picture is drawn from: quantisation, Huffman tables, frame, restart interval, scan (ITU-T T.81, B.1.1.3), and JFIF's own. */
const DRAWN = new Set([0xdb, 0xc4, 0xc0, 0xc2, 0xdd, SOS, 0xe0]);
/** Pixels on the longer side; lists show them at half of it. */
export const PREVIEW_PIXELS = 320;

const isFrame = (marker: number): boolean => marker === 0xc0 || marker === 0xc2;

/**
 * A small picture that somebody's browser made, reduced to what is drawn: no comments, places or other programs' data, and
 * nothing after its end. Undefined where it is no such picture, or a large one.
 */
export const cleanPreview = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 4 || view.readUInt16BE(0) !== ((0xff << 8) | SOI)) return undefined;
  const kept: Buffer[] = [view.subarray(0, 2)];
  let framed = false;
  let at = 2;
  while (at + 4 <= view.length && view[at] === 0xff) {
    const marker = view[at + 1] ?? 0;
    if (marker === EOI) break;
    const length = view.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > view.length) return undefined;
    if (isFrame(marker)) {
      if (length < 7 || Math.max(view.readUInt16BE(at + 5), view.readUInt16BE(at + 7)) > PREVIEW_PIXELS) return undefined;
      framed = true;
    }
    const end = marker === SOS ? endOfScan(view, at + 2 + length) : at + 2 + length;
    if (DRAWN.has(marker)) kept.push(view.subarray(at, end));
    at = end;
  }
  if (!framed || view[at] !== 0xff || view[at + 1] !== EOI) return undefined;
  return Buffer.concat([...kept, view.subarray(at, at + 2)]);
};

/** Where the next marker that is no restart begins. */
const endOfScan = (view: Buffer, from: number): number => {
  let at = view.indexOf(0xff, from);
  while (at >= 0 && at + 1 < view.length) {
    const marker = view[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
    at = view.indexOf(0xff, at + 1);
  }
  return view.length;
};
