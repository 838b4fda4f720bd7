import { normaliseGrouped } from './normalise.ts';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const valueOf = (character: string): number => Number.parseInt(character, 36);

/** Whether the ninth character of a nine-character organisation code fits the first eight (GB 11714-1997). */
export const organisationCheckFits = (code: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * valueOf(code.charAt(index)), 0);
  const check = 11 - (sum % 11);
  return code.charAt(8) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
};

export type OrganisationCodeCheck =
  | { readonly valid: true; readonly reason: 'ok'; readonly code: string }
  | { readonly valid: false; readonly reason: 'length' | 'characters' | 'check-digit' };

/** Checks a 组织机构代码 ('79965505-8'): a historic number, no longer issued since 2015-10-01. Returns it without its hyphen. */
export const checkOrganisationCode = (value: string): OrganisationCodeCheck => {
  const code = normaliseGrouped(value);
  if (code.length !== 9) return { valid: false, reason: 'length' };
  if (!/^[0-9A-Z]+[0-9X]$/.test(code)) return { valid: false, reason: 'characters' };
  return organisationCheckFits(code) ? { valid: true, reason: 'ok', code } : { valid: false, reason: 'check-digit' };
};
