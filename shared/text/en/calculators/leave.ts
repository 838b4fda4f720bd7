import type { text as zh } from '../../zh/calculators/leave.ts';
import { steps } from '../steps/leave.ts';

export const text: typeof zh = {
  title: 'Annual and maternity leave',
  lead: 'Days of annual leave in a year, in the year of joining, pay for days not taken when somebody leaves, and maternity leave.',
  note: 'Basis: Regulations on Paid Annual Leave, their implementing measures, Special Rules on the Labour Protection of Female Employees; maternity leave as prolonged by Jiangsu.',
  fields: {
    question: { label: 'What to calculate' },
    totalYears: { label: 'Years of work in all', hint: 'With all employers together. For example 3 or 12.5.' },
    join: { label: 'First day of work this year' },
    joinBefore: { label: 'First day of work', hint: 'Needed for those who joined in the year of leaving; others may leave it empty.' },
    lastDay: { label: 'Last day of work' },
    taken: { label: 'Days taken this year', hint: '0 if none.' },
    monthWage: { label: 'Monthly wage', hint: 'The average of the last twelve months without overtime pay.' },
    births: { label: 'Children born', hint: '2 for twins.' },
    difficult: { label: 'A difficult birth (caesarean sections too)' },
    pregnancyMonths: { label: 'Months of pregnancy', hint: 'For example 2 or 4.5.' },
  },
  questions: { year: 'Annual leave of a year', joined: 'Annual leave in the year of joining', leaving: 'Leaving: pay for annual leave not taken', maternity: 'Maternity leave', miscarriage: 'Leave after a miscarriage' },
  years: 'years', days: 'days', children: 'children', months: 'months',
  headline: {
    year: (days) => `${days} days of annual leave a year`,
    joined: (days) => `${days} days this year`,
    leaving: (days, pay) => (days === 0 ? 'No annual leave to pay for' : `${days} days to pay for: ${pay}`),
    maternity: (days) => `${days} days of maternity leave`,
    miscarriage: (days) => `${days} days of leave`,
  },
  explained: {
    year: 'Working days: rest days and statutory holidays are not counted. None before a year of work.',
    joined: 'A part of a day gives none.',
    leaving: 'A day not taken is paid three times, of which the monthly wage holds one already: this is the rest. Days taken beyond are not claimed back.',
    maternity: 'In calendar days; 15 of them may be taken before the birth.',
    miscarriage: 'In calendar days, with a certificate of the hospital.',
  },
  onExit: (passed, lastDay, taken, days) => `${passed} days of the year with this employer up to ${lastDay}: ${passed}/365 of the leave, whole days only, less ${taken} taken: ${days} days are left.`,
  steps,
};
