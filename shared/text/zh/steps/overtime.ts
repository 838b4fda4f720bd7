import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

/** The steps of these labour topics in words. */
export const steps: Pick<LabourWords, 'overtime'> = {
  overtime: {
    'day-wage': ({ monthWageFen, dayWageFen }) => `月工资 ${yuan(monthWageFen)} ÷ 21.75 天，日工资约 ${yuan(dayWageFen)}。`,
    'hour-wage': ({ hourWageFen }) => `÷ 8 小时，小时工资约 ${yuan(hourWageFen)}。`,
    pay: ({ rate, hours, payFen }) => `${hours} 小时 × ${rate} 倍，加班费 ${yuan(payFen)}；中间不舍入，最后到分。`,
    'above-monthly-limit': ({ hours, limit }) => `一个月 ${hours} 小时，超过 ${limit} 小时的上限，属于违法加班，工资照付。`,
  },
};
