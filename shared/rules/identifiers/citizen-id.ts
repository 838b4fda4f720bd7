import { parseLocalDate, type LocalDate } from '../dates.ts';
import { normaliseGrouped } from './normalise.ts';

export type PersonalIdProblem = 'length' | 'first-generation-15' | 'characters' | 'format' | 'province' | 'birth-date' | 'check-digit';

export type PersonalIdCheck =
  | { readonly valid: true; readonly reason: 'ok'; readonly number: string; readonly birth: LocalDate; readonly sex: 'male' | 'female' }
  | { readonly valid: false; readonly reason: PersonalIdProblem };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** Two digits of a province; districts were merged so often that only the province may refuse a number. */
const PROVINCES = new Set(
  ('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65').split(' '),
);
/** 香港, 澳门, 台湾 (国办发〔2018〕81号). */
const RESIDENCE_AREAS = new Set(['810000', '820000', '830000']);

const checkFits = (number: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11) === number.charAt(17);
};

/** Birth date at digits 7–14, order number with the sex at 15–17, ISO 7064 MOD 11-2 at 18. */
const checkBody = (number: string, today: LocalDate): PersonalIdCheck => {
  const birth = parseLocalDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (birth === undefined || birth > today) return { valid: false, reason: 'birth-date' };
  if (!checkFits(number)) return { valid: false, reason: 'check-digit' };
  return { valid: true, reason: 'ok', number, birth, sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female' };
};

const formProblem = (number: string): PersonalIdProblem | undefined => {
  if (number.length !== 18) return 'length';
  return /^\d+[\dX]$/.test(number) ? undefined : 'characters';
};

/**
 * Checks a citizen's identity number (公民身份号码, GB 11643-1999); `today` bounds the birth date.
 * A valid number is not a verified person: who saw the original, and when, is recorded elsewhere.
 */
export const checkCitizenId = (value: string, today: LocalDate): PersonalIdCheck => {
  const number = normaliseGrouped(value);
  if (/^\d{15}$/.test(number)) return { valid: false, reason: 'first-generation-15' };
  const problem = formProblem(number);
  if (problem !== undefined) return { valid: false, reason: problem };
  return PROVINCES.has(number.slice(0, 2)) ? checkBody(number, today) : { valid: false, reason: 'province' };
};

/** Checks a residence permit of people from Hong Kong, Macao or Taiwan (港澳台居民居住证), built like a citizen's number. */
export const checkResidencePermit = (value: string, today: LocalDate): PersonalIdCheck => {
  const number = normaliseGrouped(value);
  const problem = formProblem(number);
  if (problem !== undefined) return { valid: false, reason: problem };
  return RESIDENCE_AREAS.has(number.slice(0, 6)) ? checkBody(number, today) : { valid: false, reason: 'province' };
};

/** Checks a foreigner's permanent residence card of 2023 on: 9, province, nationality as three digits, birth date, order, check. */
export const checkForeignResidenceCard = (value: string, today: LocalDate): PersonalIdCheck => {
  const number = normaliseGrouped(value);
  const problem = formProblem(number);
  if (problem !== undefined) return { valid: false, reason: problem };
  if (!number.startsWith('9')) return { valid: false, reason: 'format' };
  return PROVINCES.has(number.slice(1, 3)) ? checkBody(number, today) : { valid: false, reason: 'province' };
};
