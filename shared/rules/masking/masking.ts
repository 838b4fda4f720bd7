/**
 * Masks for people's data, as public notices and lists usually show it; no national pattern exists.
 * Names and codes of organisations are public and stand in full.
 */
const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/** Keeps the first and last characters; hides all when that would leave nothing hidden. */
const keepEnds = (value: string, first: number, last: number): string => {
  const characters = [...value];
  const hidden = characters.length - first - last;
  if (hidden < 1) return stars(characters.length);
  return characters.slice(0, first).join('') + stars(hidden) + characters.slice(characters.length - last).join('');
};

/** 张三 → 张*, 张小三 → 张*三, 欧阳小三 → 欧**三; a single character is hidden. */
export const maskName = (name: string): string => {
  const characters = [...name.trim()];
  return characters.length <= 2 ? keepEnds(characters.join(''), 1, 0) : keepEnds(characters.join(''), 1, 1);
};

/** An identity number as staff without the duty see it: first six and last four; shorter documents first two and last two. */
export const maskIdentityNumber = (number: string): string =>
  number.length >= 15 ? keepEnds(number, 6, 4) : keepEnds(number, 2, 2);

/** An identity number in a public notice: the last four only. */
export const maskIdentityNumberForNotice = (number: string): string => keepEnds(number, 0, 4);

/** 13812345678 → 138****5678; other numbers show their last four. */
export const maskPhone = (phone: string): string =>
  /^1\d{10}$/.test(phone) ? keepEnds(phone, 3, 4) : keepEnds(phone, 0, 4);

/** A bank account: the last four only. */
export const maskBankAccount = (account: string): string => keepEnds(account.replace(/\s/g, ''), 0, 4);

/**
 * An address down to its district: 常州市天宁区某路1号 → 常州市天宁区***; hidden whole where it does not begin with a city, before
 * which a province may stand (at most eight characters with it).
 */
export const maskAddress = (address: string): string => {
  const district = /^.{2,8}?市(?:.{1,6}?[区县市])?/u.exec(address.trim())?.[0] ?? '';
  return `${district}***`;
};

/** A certificate's number: the last four only. */
export const maskCertificateNumber = (number: string): string => keepEnds(number, 0, 4);

const MASKS = {
  name: maskName,
  phone: maskPhone,
  'citizen-id': maskIdentityNumber,
  account: maskBankAccount,
  certificate: maskCertificateNumber,
  address: maskAddress,
} as const;

export type MaskKind = keyof typeof MASKS;

/** The masked form of a personal value by its kind. */
export const mask = (kind: MaskKind, value: string): string => MASKS[kind](value);
