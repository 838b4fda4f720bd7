import type { Finding } from './file-content.ts';

/** The trailer stands within the last bytes; some programs add a little after it. */
const TAIL_BYTES = 2048;
/** The entry that an encrypted PDF has in its trailer or cross-reference stream (ISO 32000-1, 7.6.1); both stand in the clear. */
const ENCRYPTED = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;

const eitherCase = (digit: string): string => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit);
/** A name as a pattern, up to where it ends: each of its characters may stand as a number sign and its code (ISO 32000-1, 7.3.5). */
const named = (name: string): string =>
  `/${[...name].map((character) => `(?:${character}|#${[...character.charCodeAt(0).toString(16)].map(eitherCase).join('')})`).join('')}(?![^\\s()<>[\\]{}/%])`;
/** Actions that run a script or start another program (ISO 32000-1, 12.6.4.16 and 12.6.4.5), and scripts by name (7.7.4). */
const ACTIVE = new RegExp(`${named('JavaScript')}|${named('S')}\\s*${named('Launch')}`);
/** A stream of objects (ISO 32000-1, 7.5.7), where newer programs pack what used to stand in the clear. */
export const OBJECT_STREAM = new RegExp(named('ObjStm'), 'g');

/** Whether objects, as text of one character a byte, name something that runs by itself. */
export const isActive = (objects: string): boolean => ACTIVE.test(objects);

/** What of a PDF is to be seen without unpacking it: cut off, locked, or with programs inside. */
export const flawOfPdf = (bytes: Uint8Array): Finding | undefined => {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.slice(-TAIL_BYTES).includes('%%EOF')) return 'broken';
  if (ENCRYPTED.test(text)) return 'encrypted';
  return isActive(text) ? 'active' : undefined;
};
