import type { text as zh } from '../../zh/calculators/overtime.ts';
import { steps } from '../steps/overtime.ts';

export const text: typeof zh = {
  title: 'Overtime pay',
  lead: 'From the monthly wage and the hours of overtime in a month. Working days, rest days and statutory holidays are paid differently.',
  note: 'Basis: Labour Law, articles 41 and 44; Interim Provisions on Payment of Wages, article 13. For standard working hours; other systems have rules of their own.',
  fields: {
    monthWage: { label: 'Monthly wage', hint: 'As agreed in the contract.' },
    workday: { label: 'On working days', hint: 'After hours, 1.5 times.' },
    restDay: { label: 'On rest days', hint: 'Weekends without another day off, twice.' },
    statutoryHoliday: { label: 'On statutory holidays', hint: 'New Year’s Day, Spring Festival and others, three times; no day off stands in for it.' },
  },
  hours: 'hours',
  days: { workday: 'working days', restDay: 'rest days', statutoryHoliday: 'statutory holidays' },
  headline: (total) => `Overtime pay due: ${total}`,
  part: (day, pay) => `${day} ${pay}`,
  separator: ', ',
  unlawful: (limit) => `More than ${limit} hours a month are unlawful; they are paid all the same, but the rosters have to change.`,
  restDayHelp: 'For work on a rest day another day off may be given instead; then nothing is due.',
  steps: steps.overtime,
};
