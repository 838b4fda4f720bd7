import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { prefixes, type IdKind } from '../shared/domain/ids.ts';

/** Makes ids and other random values; a port, so that use cases take them as given. */
export interface Random {
  /** `<prefix>_<32 hex>`, ordered by the business time given. */
  id(kind: IdKind, now: string): string;
  /** `count` decimal digits. */
  digits(count: number): string;
  /** Random bytes as hex. */
  hex(bytes: number): string;
  /** Four characters without look-alikes, for numbers that people read aloud. */
  letters(count: number): string;
}

const UNAMBIGUOUS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export const systemRandom: Random = {
  id: (kind, now) => `${prefixes[kind]}_${v7({ msecs: Date.parse(now) }).replaceAll('-', '')}`,
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
  hex: (bytes) => randomBytes(bytes).toString('hex'),
  letters: (count) => Array.from({ length: count }, () => UNAMBIGUOUS.charAt(randomInt(UNAMBIGUOUS.length))).join(''),
};
