import type { IdentifierStep } from '../../../rules/identifiers/check-identifier.ts';
import type { StepWords } from '../../step-words.ts';

export const kinds = {
  uscc: 'Unified social credit code', orgcode: 'Organisation code', reg15: 'Registration number', citizen: 'Citizen’s identity number', 'residence-hmt': 'Residence permit number (Hong Kong, Macao, Taiwan)', 'foreign-pr18': 'Permanent residence card number', 'foreign-pr15': 'Old permanent residence card number',
  'pass-hk-mo': 'Mainland travel permit number (Hong Kong, Macao)', 'pass-tw': 'Mainland travel permit number (Taiwan)', mobile: 'Mobile number', age: 'Age',
};

export const steps: StepWords<IdentifierStep> = {
  ok: ({ kind }) => `${kinds[kind]}: every check fits. That does not verify the person or organisation.`,
  'ok-but-org-part-check-fails': ({ kind }) => `${kinds[kind]}: the check character fits; that of the inner organisation code does not, which is only a hint.`,
  'well-formed': ({ kind }) => `${kinds[kind]}: the form is right; there is no check digit.`,
  malformed: ({ kind }) => `${kinds[kind]}: the form is not right.`,
  length: ({ kind }) => `${kinds[kind]}: too short or too long.`,
  alphabet: ({ kind }) => `${kinds[kind]}: holds a character that is not used; I, O, S, V and Z are not.`,
  characters: ({ kind }) => `${kinds[kind]}: holds a character that is not used.`,
  'area-not-digits': ({ kind }) => `${kinds[kind]}: places 3 to 8 must be digits.`,
  'check-digit': ({ kind }) => `${kinds[kind]}: the check character does not fit; compare each place.`,
  'first-generation-15': () => 'An identity number of 15 digits, no longer in use.',
  province: ({ kind }) => `${kinds[kind]}: begins with no known area.`,
  'birth-date': ({ kind }) => `${kinds[kind]}: its birth date does not exist or has not come.`,
  'credit-code-parts': ({ registrar, category, area }) => `Registrar: ${registrar}; category: ${category}; area of first registration: ${area}.`,
  'may-be-let-through': () => 'Codes of the pilot period may lack a fitting check character; an officer who has seen the licence may let one through with a reason.',
  born: ({ birth, sex }) => `Born on ${birth}, ${sex}.`,
  aged: ({ birth, on, age }) => `Born on ${birth}: ${age} years old on ${on}.`,
  'minor-banned': () => 'Under 16: may not be employed.',
  'minor-worker': () => 'From 16 and under 18: may be employed, under special protection.',
  adult: () => '18 or older.',
};
