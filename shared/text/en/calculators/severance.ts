import type { text as zh } from '../../zh/calculators/severance.ts';
import { reasons, steps } from '../steps/severance.ts';

export const text: typeof zh = {
  title: 'Severance pay',
  lead: 'Whether severance is due when somebody leaves, and how much: the reason, the first and last day, the average wage.',
  note: 'Basis: Labour Contract Law, articles 40 to 47, 87 and 97, and its implementing regulations. Minimum wages are those of Changzhou.',
  fields: {
    reason: { label: 'Why the employment ends' },
    start: { label: 'First day of work', hint: 'The day on which work began, not that of the contract.' },
    lastDay: { label: 'Last day of work' },
    averageWage: { label: 'Average monthly wage of the last twelve months', hint: 'What was due with bonuses and allowances, before insurance and tax. Over the months worked if fewer.' },
    lastMonthWage: { label: 'Wage of the last month', hint: 'Due besides where notice of thirty days was not given.' },
    localAverage: { label: 'Local average monthly wage of last year', hint: 'Matters for very high wages only. Published by the city each year; leave it empty if you do not know it.' },
    minimumWage: { label: 'Local minimum wage', hint: 'If left empty, that of the city of Changzhou on the last day: 2,660 yuan a month from 2026; Jintan and Liyang 2,430.' },
  },
  groups: { employer: 'By the employer', worker: 'By the worker', end: 'Expiry and others' },
  due: {
    none: () => 'No severance is due',
    N: (total) => `Severance due: ${total}`,
    'N+1': (total) => `Severance and wage in lieu of notice due: ${total}`,
    '2N': (total) => `Damages due: ${total}`,
    manual: () => 'An officer has to decide',
  },
  counted: (months) => `The service counts for ${months} months of wage.`,
  capped: ' The wage is above three times the local average and was capped at it.',
  paidWhen: 'Payable when the work is handed over.',
  before2008: 'Service before 2008 follows the rules of that time. It is not included here: please have it checked.',
  reasons,
  steps: steps.severance,
};
