import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
};

/** Dots of the picture for one square of the code. */
const DOTS = 4;

/** A QR code as PNG (ISO/IEC 15948), one bit a dot: Word takes no vector picture without one of dots beside it. */
export const qrPicture = (text: string): Buffer => {
  const { data, size } = encode(text, { border: 2 });
  const side = size * DOTS;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // One bit of grey; no palette, no interlacing.
  head.writeUInt8(1, 8);
  const line = Math.ceil(side / 8) + 1;
  const dots = Buffer.alloc(line * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const at = y * line + 1 + (x >> 3);
      if (!data[Math.floor(y / DOTS)]?.[Math.floor(x / DOTS)]) dots.writeUInt8(dots.readUInt8(at) | (0x80 >> (x & 7)), at);
    }
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(dots)), chunk('IEND', Buffer.alloc(0))]);
};
