import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

const years: LabourWords['annual-leave'] = { years: ({ years: total, days }) => `${total} years of work in all: ${days} days a year, rest days and statutory holidays not counted.` };

export const steps: Pick<LabourWords, 'annual-leave' | 'annual-leave-prorata' | 'annual-leave-pay' | 'maternity'> = {
  'annual-leave': years,
  'annual-leave-prorata': { ...years, 'share-of-year': ({ calendarDays, of, days }) => `${calendarDays} days of the year are left: ${calendarDays}/${of} of it, whole days only, ${days} days.` },
  'annual-leave-pay': {
    'day-wage': ({ monthWageFen, dayWageFen }) => `${yuan(monthWageFen)} a month ÷ 21.75 days: about ${yuan(dayWageFen)} a day.`,
    'unused-days': ({ days, times, totalFen }) => `${days} days not taken, ${times} times the day's wage: ${yuan(totalFen)}.`,
    'already-paid': ({ includedFen, extraFen }) => `The monthly wage holds ${yuan(includedFen)} of it; ${yuan(extraFen)} more are due.`,
  },
  maternity: {
    national: ({ days }) => `${days} days of leave.`,
    difficult: ({ days }) => `A difficult birth: ${days} days more.`,
    'more-children': ({ children, days }) => `${children} more born at once: ${days} days more.`,
    jiangsu: ({ days }) => `Jiangsu: ${days} days more.`,
    miscarriage: ({ months, days }) => `Miscarriage after ${months} months: ${days} days.`,
  },
};
