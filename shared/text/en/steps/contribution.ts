import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

const insurances = { pension: 'Pension', unemployment: 'Unemployment' };
const payers = { employer: 'employer', worker: 'worker' };

export const steps: Pick<LabourWords, 'si-base'> = {
  'si-base': {
    base: ({ wageFen, lowFen, highFen, baseFen, clamped }) => `Wage ${yuan(wageFen)}, base between ${yuan(lowFen)} and ${yuan(highFen)}${clamped === null ? '' : clamped === 'low' ? ', the lower limit holds' : ', the upper limit holds'}: ${yuan(baseFen)}.`,
    contribution: ({ insurance, payer, perMille, amountFen }) => `${insurances[insurance]}, ${payers[payer]}: ${perMille / 10}%, ${yuan(amountFen)}.`,
  },
};
