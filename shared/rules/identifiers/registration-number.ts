import { normaliseGrouped } from './normalise.ts';

export type RegistrationNumberCheck =
  | { readonly valid: true; readonly reason: 'ok'; readonly number: string }
  | { readonly valid: false; readonly reason: 'length' | 'characters' | 'check-digit' };

/** Checks an old 15-digit business registration number (GS 15-2006, ISO 7064 MOD 11,10): a historic field since 2015-10-01. */
export const checkRegistrationNumber = (value: string): RegistrationNumberCheck => {
  const number = normaliseGrouped(value);
  if (number.length !== 15) return { valid: false, reason: 'length' };
  if (/\D/.test(number)) return { valid: false, reason: 'characters' };
  let product = 10;
  for (const digit of number.slice(0, 14)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  const check = (11 - product) % 10;
  return check === Number(number.charAt(14)) ? { valid: true, reason: 'ok', number } : { valid: false, reason: 'check-digit' };
};
