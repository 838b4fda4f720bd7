import { normaliseGrouped } from './normalise.ts';

/** A number of which only the form can be checked. */
export type FormatCheck =
  | { readonly valid: true; readonly reason: 'format'; readonly number: string }
  | { readonly valid: false; readonly reason: 'format' };

const formatCheck =
  (pattern: RegExp, normalise: (value: string) => string = normaliseGrouped) =>
  (value: string): FormatCheck => {
    const number = normalise(value);
    return pattern.test(number) ? { valid: true, reason: 'format', number } : { valid: false, reason: 'format' };
  };

/** Checks a mainland mobile number; the country code is dropped ('+86 138…' → '138…'). */
export const checkMobile = formatCheck(/^1[3-9]\d{9}$/, (value) => normaliseGrouped(value).replace(/^(?:\+|00)86/, ''));

/** Checks a foreigner's permanent residence card of before 2023: three letters of nationality, twelve digits. */
export const checkOldForeignResidenceCard = formatCheck(/^[A-Z]{3}\d{12}$/);

/** Checks a 港澳居民来往内地通行证: H or M, eight digits, and two more for the count of renewals on older cards. */
export const checkHongKongMacaoPermit = formatCheck(/^[HM](?:\d{8}|\d{10})$/);

/** Checks a 台湾居民来往大陆通行证: eight digits (card of 2015 on) or ten (booklet). */
export const checkTaiwanPermit = formatCheck(/^(?:\d{8}|\d{10})$/);
