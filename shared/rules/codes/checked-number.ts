import { parseLocalDate, type LocalDate } from '../dates.ts';

/**
 * Numbers that people read aloud (备案号, 领取号): two letters for the kind, the date, four random characters and a check
 * character by ISO/IEC 7064 MOD 37,36, written BA-20261123-7K3MC. The check finds every single wrong character and
 * nearly every swap of neighbours.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WRITTEN = /^[A-Z]{2}\d{8}[0-9A-Z]{5}$/;

/** The check character of a text of digits and capital letters (ISO/IEC 7064 MOD 37,36). */
export const checkCharacterOf = (text: string): string => {
  let product = 36;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`not a digit or capital letter: ${character}`);
    product = (((product + value) % 36 || 36) * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
};

/** 32 characters without I, L, O, U: easily told apart by eye and ear. */
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Readable characters of random bytes, one each, all equally likely; the caller brings the bytes. */
export const readableCharacters = (bytes: Uint8Array): string => Array.from(bytes, (byte) => READABLE.charAt(byte & 31)).join('');

/** The written number for a kind ('BA' 备案, 'LQ' 领取), its date and four random characters. */
export const checkedNumber = (prefix: string, date: LocalDate, random4: string): string => {
  const digits = date.replace(/-/g, '');
  const check = checkCharacterOf(prefix + digits + random4);
  if (!WRITTEN.test(prefix + digits + random4 + check)) throw new RangeError(`not the parts of a number: ${prefix}, ${random4}`);
  return `${prefix}-${digits}-${random4}${check}`;
};

export type CheckedNumber =
  | { readonly valid: true; readonly number: string; readonly prefix: string; readonly date: LocalDate }
  | { readonly valid: false; readonly reason: 'format' | 'date' | 'check-character' };

/** Reads a number back as typed: case, width, blanks and hyphens do not matter. */
export const verifyCheckedNumber = (text: string): CheckedNumber => {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (!WRITTEN.test(plain)) return { valid: false, reason: 'format' };
  const [prefix, digits, random, check] = [plain.slice(0, 2), plain.slice(2, 10), plain.slice(10, 14), plain.slice(14)];
  if (checkCharacterOf(plain.slice(0, 14)) !== check) return { valid: false, reason: 'check-character' };
  const date = parseLocalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
  if (date === undefined) return { valid: false, reason: 'date' };
  return { valid: true, number: checkedNumber(prefix, date, random), prefix, date };
};
