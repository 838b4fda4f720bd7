/** Half width, trimmed, upper case: how every identifier is brought to one form before it is checked or compared. */
export const normaliseIdentifier = (value: string): string =>
  // Upper case can take composed letters apart: the second pass makes the form final.
  value.normalize('NFKC').toUpperCase().normalize('NFKC').trim();

/** The same without blanks and hyphens, for codes that people group when writing (信用代码, 组织机构代码, 手机号). */
export const normaliseGrouped = (value: string): string => normaliseIdentifier(value).replace(/[\s-]/g, '');
