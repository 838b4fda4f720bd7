import type { text as zh } from '../../zh/calculators/contribution.ts';
import { steps } from '../steps/contribution.ts';

export const text: typeof zh = {
  title: 'Social insurance base',
  lead: 'From a monthly wage: the contribution base, and what the enterprise and the worker pay a month for pension and unemployment insurance.',
  note: 'Basis: Social Insurance Law and the limits published by Jiangsu. Rates by the State Council’s plan of 2019: pension 16% and 8%, unemployment 0.5% each.',
  fields: {
    wage: { label: 'Monthly wage', hint: 'The average of last year with bonuses and allowances; of new staff, the first month’s.' },
    year: { label: 'Year' },
  },
  yearOf: (year, provisional) => `${year}${provisional ? ' (for now by the year before)' : ''}`,
  headline: (employer, worker) => `The enterprise pays ${employer} a month, the worker ${worker}`,
  base: (amount) => `The base is ${amount}.`,
  clamped: { low: ' The wage is below the lower limit, which holds.', high: ' The wage is above the upper limit, which holds.' },
  parts: (pensionEmployer, pensionWorker, unemploymentEmployer, unemploymentWorker) => `Pension: ${pensionEmployer} and ${pensionWorker}; unemployment: ${unemploymentEmployer} and ${unemploymentWorker}.`,
  provisional: (year) => `The limits of ${year} are not published yet. Those of the year before are used; the difference is settled later.`,
  notIncluded: 'Medical, maternity and injury insurance are not included: their rates differ by place and trade.',
  steps: steps['si-base'],
};
