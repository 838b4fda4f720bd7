import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

export const steps: Pick<LabourWords, 'retirement' | 'deduction-cap'> = {
  retirement: {
    'former-age': ({ years: age, month }) => `Former age ${age}, reached in ${month}.`,
    delay: ({ everyMonths, most, months }) => `A month later for every ${everyMonths} months, at most ${most}: here ${months}.`,
    retirement: ({ month, years: age, months }) => `Retirement in ${month}, at ${age} years and ${months} months.`,
  },
  'deduction-cap': {
    share: ({ wageFen, shareFen }) => `20% of ${yuan(wageFen)} is ${yuan(shareFen)}.`,
    'above-minimum-wage': ({ minimumFen, aboveFen }) => `The minimum wage of ${yuan(minimumFen)} must remain: at most ${yuan(aboveFen)}.`,
    loss: ({ lossFen, deductFen }) => `Loss ${yuan(lossFen)}: at most ${yuan(deductFen)} this month.`,
  },
};
