import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

export const steps: Pick<LabourWords, 'overtime'> = {
  overtime: {
    'day-wage': ({ monthWageFen, dayWageFen }) => `${yuan(monthWageFen)} a month ÷ 21.75 days: about ${yuan(dayWageFen)} a day.`,
    'hour-wage': ({ hourWageFen }) => `÷ 8 hours: about ${yuan(hourWageFen)} an hour.`,
    pay: ({ rate, hours, payFen }) => `${hours} hours × ${rate}: ${yuan(payFen)}, rounded once at the end.`,
    'above-monthly-limit': ({ hours, limit }) => `${hours} hours in a month are above the limit of ${limit}: unlawful, and paid all the same.`,
  },
};
