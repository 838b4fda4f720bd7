import { isLocalDate, type LocalDate } from '../dates.ts';
import type { Source, Step } from '../explanation.ts';
import { checkCitizenId, checkForeignResidenceCard, checkResidencePermit, type PersonalIdCheck } from './citizen-id.ts';
import { CATEGORIES, REGISTRARS } from './credit-code-parts.ts';
import { checkCreditCode, overrideCreditCode, type CreditCodeCheck } from './credit-code.ts';
import { checkHongKongMacaoPermit, checkMobile, checkOldForeignResidenceCard, checkTaiwanPermit, type FormatCheck } from './number-formats.ts';
import { checkOrganisationCode, type OrganisationCodeCheck } from './organisation-code.ts';
import { checkRegistrationNumber, type RegistrationNumberCheck } from './registration-number.ts';
import { workingAgeOn, type WorkingAge } from './working-age.ts';

/** Every number that can be checked, and where its form is laid down. `age` takes a birth date instead of a number. */
export const IDENTIFIER_SOURCES = {
  uscc: { law: 'GB 32100-2015', certainty: 'certain' },
  orgcode: { law: 'GB 11714-1997', certainty: 'certain' },
  reg15: { law: 'GS 15-2006', certainty: 'certain' },
  citizen: { law: 'GB 11643-1999', certainty: 'certain' },
  'residence-hmt': { law: '国办发〔2018〕81号；GB 11643-1999', certainty: 'high' },
  'foreign-pr18': { law: '国家移民管理局 2023 版外国人永久居留身份证适配要点', certainty: 'high' },
  'foreign-pr15': { law: '2023 年以前的外国人永久居留证：只查格式', certainty: 'medium' },
  'pass-hk-mo': { law: '公安部出入境管理局号码规则：只查格式', certainty: 'high' },
  'pass-tw': { law: '台湾居民来往大陆通行证：只查格式', certainty: 'practice' },
  mobile: { law: '国内手机号段：只查格式', certainty: 'practice' },
  age: { law: '劳动法 15、58；禁止使用童工规定 2', certainty: 'certain' },
} as const satisfies Readonly<Record<string, Source>>;

export type IdentifierKind = keyof typeof IDENTIFIER_SOURCES;
export const IDENTIFIER_KINDS = Object.keys(IDENTIFIER_SOURCES) as readonly IdentifierKind[];

type NumberCheck = CreditCodeCheck | OrganisationCodeCheck | RegistrationNumberCheck | PersonalIdCheck | FormatCheck;
/** `well-formed` and `malformed`: only the form can be checked. The others say which part does not fit. */
export type IdentifierFinding = 'ok' | 'ok-but-org-part-check-fails' | 'well-formed' | 'malformed' | Exclude<Extract<NumberCheck, { valid: false }>['reason'], 'format'> | WorkingAge;

export type IdentifierStep =
  | Step<IdentifierFinding, { readonly kind: IdentifierKind }>
  | Step<'credit-code-parts', { readonly registrar: string; readonly category: string; readonly area: string }>
  | Step<'may-be-let-through', { readonly kind: 'uscc' }>
  | Step<'born', { readonly birth: LocalDate; readonly sex: 'male' | 'female' }>
  | Step<'aged', { readonly birth: string; readonly on: LocalDate; readonly age: number }>;

export type IdentifierCheck = {
  /** null for an age: there is no number to be right or wrong. */
  readonly valid: boolean | null;
  readonly reason: string;
  /** The number in its one form; given when valid. */
  readonly number?: string;
  readonly registrar?: string;
  readonly category?: string;
  readonly area?: string;
  /** A code that an officer who has seen the licence may let through with a reason. */
  readonly acceptWithOverride?: true;
  readonly sex?: 'male' | 'female';
  readonly birth?: LocalDate;
  /** Whole years. */
  readonly age?: number;
  readonly steps: readonly IdentifierStep[];
};

/** No age follows: the text is no date, or one after the day asked for. */
export type BirthDateProblem = 'not-a-date' | 'date-future';

const numberCheck = (kind: Exclude<IdentifierKind, 'age'>, value: string, on: LocalDate): NumberCheck => {
  switch (kind) {
    case 'uscc':
      return checkCreditCode(value);
    case 'orgcode':
      return checkOrganisationCode(value);
    case 'reg15':
      return checkRegistrationNumber(value);
    case 'citizen':
      return checkCitizenId(value, on);
    case 'residence-hmt':
      return checkResidencePermit(value, on);
    case 'foreign-pr18':
      return checkForeignResidenceCard(value, on);
    case 'foreign-pr15':
      return checkOldForeignResidenceCard(value);
    case 'pass-hk-mo':
      return checkHongKongMacaoPermit(value);
    case 'pass-tw':
      return checkTaiwanPermit(value);
    case 'mobile':
      return checkMobile(value);
  }
};

const findingOf = ({ valid, reason }: NumberCheck): IdentifierFinding => (reason === 'format' ? (valid ? 'well-formed' : 'malformed') : reason);

const checkNumber = (kind: Exclude<IdentifierKind, 'age'>, value: string, on: LocalDate): IdentifierCheck => {
  const source = IDENTIFIER_SOURCES[kind];
  const check = numberCheck(kind, value, on);
  const { valid, reason } = check;
  const found: IdentifierStep = { what: findingOf(check), facts: { kind }, source };
  if (!valid) {
    const mayPass = kind === 'uscc' && overrideCreditCode(value) !== undefined;
    return { valid, reason, ...(mayPass && { acceptWithOverride: true }), steps: [found, ...(mayPass ? [{ what: 'may-be-let-through', facts: { kind }, source: { law: '试点期赋码的校验位有不合国标的', certainty: 'practice' } } as const] : [])] };
  }
  if ('registrar' in check) {
    const { registrar, category, area, code } = check;
    const parts: IdentifierStep = { what: 'credit-code-parts', facts: { registrar: REGISTRARS[registrar] ?? registrar, category: CATEGORIES[registrar]?.[category] ?? category, area }, source };
    return { valid, reason, number: code, registrar, category, area, steps: [found, parts] };
  }
  if ('birth' in check) {
    const { number, birth, sex } = check;
    return { valid, reason, number, birth, sex, steps: [found, { what: 'born', facts: { birth, sex }, source }] };
  }
  return { valid, reason, number: 'code' in check ? check.code : check.number, steps: [found] };
};

/**
 * Checks a number as typed, or tells from a birth date ('YYYY-MM-DD') whether the person may be employed.
 * `on` is the day that bounds birth dates and counts ages. A valid number is not a verified person or enterprise.
 * Error: an age of no date, or of a birth after `on`.
 */
export const checkIdentifier = (kind: IdentifierKind, value: string, on: LocalDate): IdentifierCheck | { readonly problem: BirthDateProblem } => {
  if (kind !== 'age') return checkNumber(kind, value, on);
  if (!isLocalDate(value)) return { problem: 'not-a-date' };
  if (value > on) return { problem: 'date-future' };
  const { age, reason } = workingAgeOn(value, on);
  const source = IDENTIFIER_SOURCES.age;
  return { valid: null, reason, age, steps: [{ what: 'aged', facts: { birth: value, on, age }, source }, { what: reason, facts: { kind }, source }] };
};
