import type { Source } from '../explanation.ts';
import type { IdentifierCheck, IdentifierStep } from './check-identifier.ts';
import { CATEGORIES, certaintyOfParts, REGISTRARS } from './credit-code-parts.ts';
import { checkCreditCode, overrideCreditCode } from './credit-code.ts';
import { normaliseGrouped } from './normalise.ts';
import { checkOrganisationCode } from './organisation-code.ts';
import { checkRegistrationNumber } from './registration-number.ts';

/** The numbers of organisations, which say nothing of a person, and where their form is laid down. */
export const ORGANISATION_NUMBER_SOURCES = {
  uscc: { law: 'GB 32100-2015', certainty: 'certain' },
  orgcode: { law: 'GB 11714-1997', certainty: 'certain' },
  reg15: { law: 'GS 15-2006', certainty: 'certain' },
} as const satisfies Readonly<Record<string, Source>>;

export type OrganisationNumberKind = keyof typeof ORGANISATION_NUMBER_SOURCES;

const PILOT_PERIOD: Source = { law: '试点期赋码的校验位有不合国标的', certainty: 'practice' };

const checks = { uscc: checkCreditCode, orgcode: checkOrganisationCode, reg15: checkRegistrationNumber } as const;

/** Checks the number of an organisation as typed. A valid number is not a verified organisation. */
export const checkOrganisationNumber = (kind: OrganisationNumberKind, value: string): IdentifierCheck => {
  const source = ORGANISATION_NUMBER_SOURCES[kind];
  const check = checks[kind](value);
  const { valid, reason } = check;
  const found: IdentifierStep = { what: reason, facts: { kind }, source };
  if (!valid) {
    const mayPass = kind === 'uscc' && overrideCreditCode(value) !== undefined;
    return { valid, reason, ...(mayPass && { acceptWithOverride: true }), steps: [found, ...(mayPass ? [{ what: 'may-be-let-through', facts: { kind }, source: PILOT_PERIOD } as const] : [])] };
  }
  if (!('registrar' in check)) return { valid, reason, number: 'code' in check ? check.code : check.number, steps: [found] };
  const { registrar, category, area, code } = check;
  const parts: IdentifierStep = { what: 'credit-code-parts', facts: { registrar: REGISTRARS[registrar] ?? registrar, category: CATEGORIES[registrar]?.[category] ?? category, area }, source: { ...source, certainty: certaintyOfParts(registrar) } };
  return { valid, reason, number: code, registrar, category, area, steps: [found, parts] };
};

/** What may stand at each place of a number, and how many places there are. */
const FORMS: Readonly<Record<OrganisationNumberKind, { readonly length: number; readonly allowedAt: (place: number) => RegExp }>> = {
  uscc: { length: 18, allowedAt: (place) => (place >= 3 && place <= 8 ? /[0-9]/ : /[0-9A-HJ-NP-RTUWXY]/) },
  orgcode: { length: 9, allowedAt: (place) => (place === 9 ? /[0-9X]/ : /[0-9A-Z]/) },
  reg15: { length: 15, allowedAt: () => /[0-9]/ },
};

/** How a number as typed differs from the form of its kind: `length` typed of `expected`, and the places, from 1 on, of characters that cannot stand there. */
export const formOfNumber = (kind: OrganisationNumberKind, value: string): { readonly length: number; readonly expected: number; readonly wrongPlaces: readonly number[] } => {
  const characters = Array.from(normaliseGrouped(value));
  const { length: expected, allowedAt } = FORMS[kind];
  const wrongPlaces = characters.length === expected ? characters.flatMap((character, index) => (allowedAt(index + 1).test(character) ? [] : [index + 1])) : [];
  return { length: characters.length, expected, wrongPlaces };
};
