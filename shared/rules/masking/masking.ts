/**
 * Masks for people's data, as public notices and lists usually show it; no national pattern exists.
 * Names and codes of organisations are public and stand in full. A value too short to hide enough of it is hidden whole.
 */
import { normaliseGrouped } from '../identifiers/normalise.ts';
import { checkMobile } from '../identifiers/number-formats.ts';

const stars = (count: number): string => '*'.repeat(count);

/** Fewer hidden places would be guessed at once. */
const LEAST_HIDDEN = 4;

/** Keeps the first and last characters of a number; hides all when that would leave fewer than four hidden. */
const keepEnds = (value: string, first: number, last: number): string => {
  const characters = [...value];
  const hidden = characters.length - first - last;
  if (hidden < LEAST_HIDDEN) return stars(characters.length);
  return characters.slice(0, first).join('') + stars(hidden) + characters.slice(characters.length - last).join('');
};

/** A character with the marks and variation selectors that belong to it. */
const WHOLE_CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Between the parts of a name: blanks and the dots of names such as 买买提·吐尔逊. They are kept, and are no characters of the name. */
const BETWEEN = /^[\s·•‧・･.．]/u;
const HAN = /\p{Script=Han}/u;

/**
 * 张三 → 张*, 张小三 → 张*三, 欧阳小三 → 欧**三, 买买提·吐尔逊 → 买**·**逊; of a name in other letters the first one only:
 * John Smith → J*** *****. A single character is hidden.
 */
export const maskName = (name: string): string => {
  const characters = name.replace(/\p{Cf}/gu, '').trim().match(WHOLE_CHARACTER) ?? [];
  const count = characters.filter((character) => !BETWEEN.test(character)).length;
  if (count === 0) return stars(characters.length);
  const showsLast = count > 2 && characters.some((character) => HAN.test(character));
  let place = 0;
  return characters
    .map((character) => {
      if (BETWEEN.test(character)) return character;
      place += 1;
      return (place === 1 && count > 1) || (place === count && showsLast) ? character : '*';
    })
    .join('');
};

/** An identity number as staff without the duty see it: first six and last four (of fifteen digits three, as the fourth is of the birth date); shorter documents first two and last two. */
export const maskIdentityNumber = (number: string): string => {
  const plain = normaliseGrouped(number);
  return plain.length > 15 ? keepEnds(plain, 6, 4) : plain.length === 15 ? keepEnds(plain, 6, 3) : keepEnds(plain, 2, 2);
};

/** An identity number in a public notice: the last four only. */
export const maskIdentityNumberForNotice = (number: string): string => keepEnds(normaliseGrouped(number), 0, 4);

/** 13812345678 and +86 138 1234 5678 → 138****5678; other numbers show their last four. */
export const maskPhone = (phone: string): string => {
  const mobile = checkMobile(phone);
  return mobile.valid ? keepEnds(mobile.number, 3, 4) : keepEnds(phone.trim(), 0, 4);
};

/** A bank account: the last four only. */
export const maskBankAccount = (account: string): string => keepEnds(normaliseGrouped(account), 0, 4);

const PROVINCE = '(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区';
/** Where no province stands first, three characters at most: before them somebody's name might stand. */
const CITY = new RegExp(`^(?:(?:${PROVINCE})\\p{Script=Han}{2,4}?|\\p{Script=Han}{2,3}?)市`, 'u');
const DISTRICT = /^\p{Script=Han}{1,6}?(?:区|县|市(?![场政民]))/u;
/** Parts of a town that are called 区 and are no district. */
const NO_DISTRICT = /[小社街院校厂景库]区$/;

/**
 * An address down to its district: 常州市天宁区某路1号 → 常州市天宁区***; hidden whole where it does not begin with a city, before
 * which a province may stand.
 */
export const maskAddress = (address: string): string => {
  const trimmed = address.trim();
  const city = CITY.exec(trimmed)?.[0];
  if (city === undefined) return '***';
  const district = DISTRICT.exec(trimmed.slice(city.length))?.[0] ?? '';
  return `${city}${NO_DISTRICT.test(district) ? '' : district}***`;
};

/** A certificate's number: the last four only. */
export const maskCertificateNumber = (number: string): string => keepEnds(normaliseGrouped(number), 0, 4);

/** Free text may tell anything of people, and its length tells something too: it is hidden whole. */
export const maskText = (): string => '***';

const MASKS = {
  name: maskName,
  phone: maskPhone,
  'citizen-id': maskIdentityNumber,
  account: maskBankAccount,
  certificate: maskCertificateNumber,
  address: maskAddress,
  text: maskText,
} as const;

export type MaskKind = keyof typeof MASKS;

/** The masked form of a personal value by its kind. */
export const mask = (kind: MaskKind, value: string): string => MASKS[kind](value);
