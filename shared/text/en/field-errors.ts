import type { text as zh } from '../zh/field-errors.ts';

type Facts = Readonly<Record<string, string | number>>;

const limited = (facts: Facts, before: string, after: string, otherwise: string): string => (facts.limit === undefined ? otherwise : `${before} ${facts.limit}${after}`);

const atLine = (name: string, facts: Facts): string => (facts.line === undefined ? name : `${name}, line ${facts.line},`);

export const text: typeof zh = {
  required: (name) => `Enter: ${name}`,
  'required-choice': (name) => `Choose: ${name}`,
  'invalid-type': (name) => `${name}: not filled in as asked`,
  'invalid-format': (name) => `${name}: wrong format, follow the example`,
  'invalid-choice': (name) => `${name}: choose one of the options`,
  'too-small': (name, facts) => limited(facts, `${name}: not below`, '', `${name}: too small`),
  'too-big': (name, facts) => limited(facts, `${name}: not above`, '', `${name}: too big`),
  'too-short': (name, facts) => limited(facts, `${name}: at least`, ' characters', `${name}: too short`),
  'too-long': (name, facts) => limited(facts, `${name}: at most`, ' characters', `${name}: too long`),
  'too-few': (name, facts) => limited(facts, `${name}: choose at least`, '', `Choose: ${name}`),
  'too-many': (name, facts) => limited(facts, `${name}: choose at most`, '', `${name}: too many`),
  'not-a-number': (name) => `${name}: digits only`,
  'not-whole': (name) => `${name}: a whole number`,
  'not-money': (name) => `${name}: an amount with at most two decimals, such as 1200 or 1200.50`,
  'not-a-date': (name) => `${name}: a real date, such as 2027-03-09`,
  'not-a-phone': (name) => `${name}: an 11-digit mobile number, or a landline with area code`,
  'date-past': (name) => `${name}: not before today`,
  'date-future': (name) => `${name}: not after today`,
  'outside-term': (name) => `${name}: must lie within the agreement’s period`,
  'not-an-enterprise': () => 'This is the code of an agency: agencies apply for a booth instead',
  'credit-code-check': (name) => `${name}: the check character does not fit, compare with the licence`,
  'item-not-agreed': (name) => `${name}: not among the agreed items`,
  'ends-before-start': (name) => `${name}: must be after the start`,
  'opens-after-close': (name) => `${name}: must be before sign-up closes`,
  'closes-after-fair': (name) => `${name}: not after the day of the fair`,
  'closes-before-fair': (name) => `${name}: not before the day of the fair`,
  'begins-after-fair': (name) => `${name}: not after the day of the fair`,
  'below-committed': (name) => `${name}: not below what is committed`,
  'unknown-field': (name) => `There is no field “${name}”; check its name`,
  'date-too-far': (name, facts) => `${name} must be from 1950 to ${facts.limit ?? 2999}`,
  'not-a-moment': (name) => `${name} must be a date and time in UTC, such as 2027-03-09T02:00:00Z`,
  'not-a-score': (name) => `${name} must be a score from 0 to 100 with at most one decimal, such as 87.5`,
  'not-one-line': (name, facts) => `${atLine(name, facts)} must be one line without blanks around it`,
  'listed-twice': (name, facts) => `${atLine(name, facts)} is listed twice`,
  'not-listed': (name, facts) => `${atLine(name, facts)} is not in the list`,
  unchanged: (name) => `${name}: nothing has changed`,
  'not-found': (name) => `${name}: not found, please check`,
  'upload-not-ready': (name) => `${name}: not uploaded yet`,
  returned: (name, facts) => (facts.reason === undefined ? `${name}: to be corrected` : `${name}: ${facts.reason}`),
};
