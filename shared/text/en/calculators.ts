import { formatFen, type Fen } from '../../rules/money.ts';
import type { text as zh } from '../zh/calculators.ts';
import { labour } from './labour-steps.ts';
import { step } from './subsidy-steps.ts';
import { terms } from './terms.ts';

const { sizes } = terms;
const indicators = { X: 'employees', Y: 'operating revenue', Z: 'total assets' };
const units = { X: 'people', Y: '×10,000 yuan', Z: '×10,000 yuan' };
const days = { workday: 'a working day', weekend: 'a weekend', holiday: 'a holiday', 'makeup-workday': 'a make-up working day' };
const periods = { day: 'days', 'working-day': 'working days', month: 'months', year: 'years' };

const size: (typeof zh)['size'] = {
  class: ({ code, number, name }) => `Industry code ${code} belongs to class ${number}, ${name}.`,
  bound: ({ grade, indicator, value, bound, met }) => `${sizes[grade]}: ${indicators[indicator]} of at least ${bound} ${units[indicator]}; ${value === null ? 'not given' : `${value} ${met ? 'reaches' : 'does not reach'} it`}.`,
  grade: ({ grade }) => `Size: ${sizes[grade]}. A grade needs every figure to reach its bound; otherwise the next lower one is tried.`,
  range: ({ best, worst }) => `Figures are missing: between ${sizes[worst]} and ${sizes[best]}.`,
  reference: ({ best, worst }) => `By the class of other industries: ${best === worst ? sizes[best] : `${sizes[worst]} to ${sizes[best]}`}; only a reference for the officer.`,
  'needs-finer-code': ({ code }) => `Industry code ${code} is too coarse; give a finer one.`,
  'unknown-code': ({ code }) => `There is no industry code ${code}.`,
  'letter-mismatch': ({ code }) => `Letter and digits of ${code} are of different sections.`,
  'not-covered': ({ code }) => `The national standard does not classify industry ${code}; an officer decides.`,
  review: ({ code }) => `The national standard does not say to which class ${code} belongs; an officer decides.`,
};

const kinds = {
  uscc: 'Unified social credit code', orgcode: 'Organisation code', reg15: 'Registration number', citizen: 'Citizen’s identity number', 'residence-hmt': 'Residence permit number (Hong Kong, Macao, Taiwan)', 'foreign-pr18': 'Permanent residence card number', 'foreign-pr15': 'Old permanent residence card number',
  'pass-hk-mo': 'Mainland travel permit number (Hong Kong, Macao)', 'pass-tw': 'Mainland travel permit number (Taiwan)', mobile: 'Mobile number', age: 'Age',
};

const identifier: (typeof zh)['identifier'] = {
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

const deadline: (typeof zh)['deadline'] = {
  'later-signature': ({ agencySigned, enterpriseSigned, signed }) => `Signed by the agency on ${agencySigned} and by the enterprise on ${enterpriseSigned}: the later day counts, ${signed}.`,
  'beijing-date': ({ at, date }) => `${at} is ${date} in Beijing.`,
  'first-day': ({ event, day1 }) => `${event} itself does not count; the first day is ${day1}.`,
  nominal: ({ length, unit, nominal, nominalKind }) => `${length} ${periods[unit]} end on ${nominal}, ${days[nominalKind]}.`,
  rolled: ({ nominal, lastDay }) => `Offices rest on ${nominal}: the last day is ${lastDay}, until midnight.`,
  'not-rolled': ({ lastDay }) => `Offices work on ${lastDay}: it is the last day, until midnight.`,
  'runs-out': ({ lastDay }) => `The notice runs out on ${lastDay}; nothing is handed in, so it does not move.`,
  provisional: () => 'The holidays of a year concerned are not announced; the date may move.',
  'in-time': ({ lastDay, filedOn }) => `Filed on ${filedOn}, not after ${lastDay}: in time.`,
  late: ({ lastDay, filedOn, daysLate }) => `Filed on ${filedOn}, ${daysLate} days after ${lastDay}.`,
  'office-hours': ({ lastDay }) => `At a counter, ${lastDay} ends with office hours.`,
  kept: ({ ended, years, keepThrough, deletableFrom }) => `Ended on ${ended}: the text is kept for at least ${years} years, through ${keepThrough}; from ${deletableFrom} its destruction may be considered.`,
  'paid-on': ({ payday }) => `Offices work on ${payday}: paid that day.`,
  'paid-earlier': ({ payday, payOnOrBefore }) => `Offices rest on ${payday}: paid earlier, by ${payOnOrBefore}, never later.`,
};

const after = (resultFen: number): string => `: ${formatFen(resultFen as Fen)} yuan`;
const subsidy: (typeof zh)['subsidy'] = {
  cap: ({ serviceYear, resultFen }) => `${step.cap(serviceYear)}${after(resultFen)}.`,
  band: ({ headcount, from, to, percent, resultFen }) => `${step.band(headcount, step.range(from, to), percent)}${after(resultFen)}.`,
  grade: ({ score, title, percent, resultFen }) => `${step.grade(score, title, percent)}${after(resultFen)}.`,
  months: ({ months, of, resultFen }) => `${step.months(months, of)}${after(resultFen)}. ${step.floor}`,
};

const draw: (typeof zh)['draw'] = {
  list: ({ count, listHash }) => `${count} entries, sorted by bytes, one per line: the file's SHA-256 is ${listHash}.`,
  keys: ({ seed }) => `The seed is “${seed}”. An entry's key is the SHA-256 of four lines: draw-1, the seed, the list's SHA-256, the entry; line feeds between them, none at the end. Entries go by key, smallest first.`,
  size: ({ count, percent, size: taken }) => `${percent}% of ${count}, rounded up and at least one: ${taken} to be taken.`,
  substitutes: ({ withdrawn, substitutes, taken }) => `${withdrawn} withdrew; the next ${substitutes} in order stand in; ${taken} are taken.`,
};

export const text: typeof zh = { size, identifier, deadline, subsidy, draw, labour };
