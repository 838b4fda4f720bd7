import type { text as zh } from '../../zh/calculators/credit-code.ts';
import { kinds, steps } from '../steps/identifier.ts';

export const text: typeof zh = {
  title: 'Unified social credit code check',
  lead: 'Whether the code of a business licence was copied correctly: its length, characters and check character, and what its parts mean.',
  note: 'Basis: GB 32100-2015 (unified social credit code), GB 11714-1997 (organisation code), GS 15-2006 (registration number).',
  fields: {
    kind: { label: 'Which code', hint: 'Licences since October 2015 bear a unified social credit code of 18 characters.' },
    code: { label: 'Code', hint: "As on the licence; spaces, hyphens and case do not matter. Not the number of a person's document." },
  },
  kinds: { uscc: `${kinds.uscc} (18 characters)`, orgcode: `Old ${kinds.orgcode.toLowerCase()} (9 characters)`, reg15: `Old ${kinds.reg15.toLowerCase()} (15 digits)` },
  headline: {
    valid: 'The code fits',
    length: 'Too short or too long',
    alphabet: 'Some characters cannot stand there',
    'check-digit': 'The check character does not fit',
  },
  length: (expected, length) => `It has ${expected} characters; ${length} were given.`,
  places: (places) => `Wrong at place ${places.join(', ')}.`,
  letters: 'The letters I, O, S, V and Z are not used: most likely a digit 1, 0, 5, 2 or another letter was misread.',
  areaDigits: 'Places 3 to 8 are an area code: digits only.',
  digitsOnly: { uscc: '', orgcode: 'The first 8 are digits or letters, the last a digit or X.', reg15: 'A registration number has digits only.' },
  checkDigit: (place) => `The last character (place ${place}) follows from those before it and does not fit them: it may be wrong itself, or one before it. Compare every place with the licence.`,
  pilot: 'A few codes of the pilot period lack a fitting check character on the licence itself and are valid all the same. If yours is copied correctly, tell the local bureau: an officer who has seen the licence may let it through with a reason.',
  means: 'This says only that the code was copied correctly, not that the organisation exists and is in business; look it up in the National Enterprise Credit Information Publicity System.',
  parts: (registrar, category) => `Place 1, registrar: ${registrar}. Place 2, category: ${category}.`,
  unnamed: (character) => `“${character}” (no name known here)`,
  area: (area, name) => `Places 3 to 8: area of first registration, ${area}${name === undefined ? '' : ` (${name})`}; it does not change when the organisation moves.`,
  inner: 'Places 9 to 17, the inner organisation code, do not fit their own check character. Some codes are so; they can be used.',
  historic: 'This is an old number, not given out since 1 October 2015; the unified social credit code has replaced it.',
  steps,
};
