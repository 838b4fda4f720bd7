import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

const insurances = { pension: '养老保险', unemployment: '失业保险' };
const payers = { employer: '单位', worker: '个人' };

/** The steps of these labour topics in words. */
export const steps: Pick<LabourWords, 'si-base'> = {
  'si-base': {
    base: ({ wageFen, lowFen, highFen, baseFen, clamped }) => `月工资 ${yuan(wageFen)}，缴费基数在 ${yuan(lowFen)}与 ${yuan(highFen)}之间，${clamped === null ? '按工资' : clamped === 'low' ? '按下限' : '按上限'}，基数 ${yuan(baseFen)}。`,
    contribution: ({ insurance, payer, perMille, amountFen }) => `${insurances[insurance]}${payers[payer]}部分：${perMille / 10}%，${yuan(amountFen)}。`,
  },
};
