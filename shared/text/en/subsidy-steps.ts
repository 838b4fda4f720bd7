import type { step as zh } from '../zh/subsidy-steps.ts';

/** The steps of a subsidy in words: of a claim and of the calculator. */
export const step: typeof zh = {
  cap: (year) => `Cap of year ${year} for one enterprise`,
  band: (headcount, range, percent) => `${headcount} people, band ${range}: ${percent}%`,
  range: (from, to) => (to === null ? `${from} and more` : `${from} to ${to}`),
  grade: (score, title, percent) => `Evaluation ${score}, ${title}: ${percent}%`,
  months: (months, of) => `${months} whole months of service: ${months}/${of}`,
  clause: (clause) => `Policy ${clause}`, rule: (name) => `rule: ${name}`, rules: { 'headcount.bands': 'bands by headcount', 'evaluation.grades': 'by grade', partYear: 'part of a year' }, floor: 'Fractions of a fen are dropped; never above the cap.',
  caption: 'The amount step by step', basis: 'Basis', after: 'Amount after this step',
};
