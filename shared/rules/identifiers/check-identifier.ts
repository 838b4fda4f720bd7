import { isLocalDate, type LocalDate } from '../dates.ts';
import type { Source, Step } from '../explanation.ts';
import { checkCitizenId, checkForeignResidenceCard, checkResidencePermit, type PersonalIdCheck } from './citizen-id.ts';
import { checkOrganisationNumber, ORGANISATION_NUMBER_SOURCES, type OrganisationNumberKind } from './check-organisation-number.ts';
import type { CreditCodeCheck } from './credit-code.ts';
import { normaliseIdentifier } from './normalise.ts';
import { checkHongKongMacaoPermit, checkMobile, checkOldForeignResidenceCard, checkTaiwanPermit, type FormatCheck } from './number-formats.ts';
import type { OrganisationCodeCheck } from './organisation-code.ts';
import type { RegistrationNumberCheck } from './registration-number.ts';
import { workingAgeOn, type WorkingAge } from './working-age.ts';

/** Every number that can be checked, and where its form is laid down. `age` takes a birth date instead of a number. */
export const IDENTIFIER_SOURCES = {
  ...ORGANISATION_NUMBER_SOURCES,
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

type PersonalNumberKind = Exclude<IdentifierKind, OrganisationNumberKind | 'age'>;
type PersonalNumberCheck = PersonalIdCheck | FormatCheck;
type NumberCheck = CreditCodeCheck | OrganisationCodeCheck | RegistrationNumberCheck | PersonalNumberCheck;
/** `well-formed` and `malformed`: only the form can be checked. The others say which part does not fit. */
export type IdentifierFinding = 'ok' | 'ok-but-org-part-check-fails' | 'well-formed' | 'malformed' | Exclude<Extract<NumberCheck, { valid: false }>['reason'], 'format'> | WorkingAge;

export type IdentifierStep =
  | Step<IdentifierFinding, { readonly kind: IdentifierKind }>
  | Step<'credit-code-parts', { readonly registrar: string; readonly category: string; readonly area: string }>
  | Step<'may-be-let-through', { readonly kind: 'uscc' }>
  | Step<'born', { readonly birth: LocalDate; readonly sex: 'male' | 'female' }>
  | Step<'aged', { readonly birth: LocalDate; readonly on: LocalDate; readonly age: number }>;

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

const personalNumberCheck = (kind: PersonalNumberKind, value: string, on: LocalDate): PersonalNumberCheck => {
  switch (kind) {
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

const findingOf = ({ valid, reason }: PersonalNumberCheck): IdentifierFinding => (reason === 'format' ? (valid ? 'well-formed' : 'malformed') : reason);

const checkPersonalNumber = (kind: PersonalNumberKind, value: string, on: LocalDate): IdentifierCheck => {
  const source = IDENTIFIER_SOURCES[kind];
  const check = personalNumberCheck(kind, value, on);
  const { valid, reason } = check;
  const found: IdentifierStep = { what: findingOf(check), facts: { kind }, source };
  if (!valid) return { valid, reason, steps: [found] };
  if (!('birth' in check)) return { valid, reason, number: check.number, steps: [found] };
  const { number, birth, sex } = check;
  return { valid, reason, number, birth, sex, steps: [found, { what: 'born', facts: { birth, sex }, source }] };
};

const isOrganisationNumber = (kind: IdentifierKind): kind is OrganisationNumberKind => kind in ORGANISATION_NUMBER_SOURCES;

/**
 * Checks a number as typed, or tells from a birth date ('YYYY-MM-DD') whether the person may be employed.
 * `on` is the day that bounds birth dates and counts ages. A valid number is not a verified person or enterprise.
 * Error: an age of no date, or of a birth after `on`.
 */
export const checkIdentifier = (kind: IdentifierKind, value: string, on: LocalDate): IdentifierCheck | { readonly problem: BirthDateProblem } => {
  if (isOrganisationNumber(kind)) return checkOrganisationNumber(kind, value);
  if (kind !== 'age') return checkPersonalNumber(kind, value, on);
  const birth = normaliseIdentifier(value);
  if (!isLocalDate(birth)) return { problem: 'not-a-date' };
  if (birth > on) return { problem: 'date-future' };
  const { age, reason } = workingAgeOn(birth, on);
  const source = IDENTIFIER_SOURCES.age;
  return { valid: null, reason, age, steps: [{ what: 'aged', facts: { birth, on, age }, source }, { what: reason, facts: { kind }, source }] };
};
