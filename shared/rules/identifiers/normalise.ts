/** Marks without width or ink, such as the direction marks around a number copied from a telephone's contacts. */
const UNSEEN = /\p{Cf}/gu;
/** Blanks, and every dash that a word processor makes of a hyphen. */
const GROUPING = /[\s\p{Pd}\u2212]/gu;

/** Half width, trimmed, upper case: how every identifier is brought to one form before it is checked or compared. */
export const normaliseIdentifier = (value: string): string =>
  // Upper case can take composed letters apart: the second pass makes the form final.
  value.replace(UNSEEN, '').normalize('NFKC').toUpperCase().normalize('NFKC').trim();

/** The same without blanks and hyphens, for codes that people group when writing (信用代码, 组织机构代码, 手机号). */
export const normaliseGrouped = (value: string): string => normaliseIdentifier(value).replace(GROUPING, '');
