import type { SizeStep } from '../../../rules/size/explain-size.ts';
import type { StepWords } from '../../step-words.ts';
import { terms } from '../terms.ts';

const { sizes } = terms;
const indicators = { X: 'employees', Y: 'operating revenue', Z: 'total assets' };
const units = { X: 'people', Y: '×10,000 yuan', Z: '×10,000 yuan' };

export const steps: StepWords<SizeStep> = {
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
