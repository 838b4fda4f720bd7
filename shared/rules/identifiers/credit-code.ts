import type { Brand } from '../brand.ts';
import { normaliseGrouped } from './normalise.ts';
import { organisationCheckFits } from './organisation-code.ts';

/** A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, check character verified or overridden. */
export type CreditCode = Brand<string, 'CreditCode'>;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const WELL_FORMED = /^[0-9A-HJ-NP-RTUWXY]+$/;

export type CreditCodeProblem = 'length' | 'alphabet' | 'area-not-digits' | 'check-digit';

export type CreditCodeCheck =
  | {
      readonly valid: true;
      /** The inner organisation code may fail its own check in a valid code: tell, do not refuse. */
      readonly reason: 'ok' | 'ok-but-org-part-check-fails';
      readonly code: CreditCode;
      /** 登记管理部门 and 机构类别 as characters; names in credit-code-parts.ts. */
      readonly registrar: string;
      readonly category: string;
      /** Six digits of the first registrar's area: it never changes, so it says nothing about the present seat. */
      readonly area: string;
    }
  | { readonly valid: false; readonly reason: CreditCodeProblem };

const checkCharacter = (code: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
};

/** Checks a unified social credit code as typed (full width, blanks and hyphens allowed). */
export const checkCreditCode = (value: string): CreditCodeCheck => {
  const code = normaliseGrouped(value);
  if (code.length !== 18) return { valid: false, reason: 'length' };
  if (!WELL_FORMED.test(code)) return { valid: false, reason: 'alphabet' };
  const area = code.slice(2, 8);
  if (/\D/.test(area)) return { valid: false, reason: 'area-not-digits' };
  if (checkCharacter(code) !== code.charAt(17)) return { valid: false, reason: 'check-digit' };
  return {
    valid: true,
    reason: organisationCheckFits(code.slice(8, 17)) ? 'ok' : 'ok-but-org-part-check-fails',
    code: code as CreditCode,
    registrar: code.charAt(0),
    category: code.charAt(1),
    area,
  };
};

/** Parses a unified social credit code; undefined when its check fails. */
export const parseCreditCode = (value: string): CreditCode | undefined => {
  const result = checkCreditCode(value);
  return result.valid ? result.code : undefined;
};

/**
 * Codes given out in the pilot period are real although their check character does not fit the standard: an officer who
 * has seen the licence may let one through with a reason. Only the check character is forgiven.
 */
export const overrideCreditCode = (value: string): CreditCode | undefined => {
  const result = checkCreditCode(value);
  if (result.valid) return result.code;
  return result.reason === 'check-digit' ? (normaliseGrouped(value) as CreditCode) : undefined;
};
