/** What was scanned or typed: a code of this fair, one of another fair, or none at all. */
export type Scanned = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'other-fair' } | { readonly kind: 'none' };

const LENGTH = 6;
const none: Scanned = { kind: 'none' };

/** Six digits, with blanks and in full width, too; undefined for anything else. */
export const digitsIn = (typed: string): string | undefined => {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return digits.length === LENGTH && /^\d+$/.test(digits) ? digits : undefined;
};

/** Reads the text of a QR code: the address that `SignUpCode` shows, of whatever host, or bare digits. */
export const readScanned = (text: string, fairId: string): Scanned => {
  const code = digitsIn(text);
  if (code) return { kind: 'code', code };
  const [, inAddress, query = ''] = /^https?:\/\/[^/]+\/app\/check-in\/(\d{6})\/?\?(.*)$/.exec(text.trim()) ?? [];
  if (!inAddress) return none;
  return new URLSearchParams(query).get('fair') === fairId ? { kind: 'code', code: inAddress } : { kind: 'other-fair' };
};
