import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

/** The steps of these labour topics in words. */
export const steps: Pick<LabourWords, 'retirement' | 'deduction-cap'> = {
  retirement: {
    'former-age': ({ years: age, month }) => `原退休年龄 ${age} 周岁，${month} 到龄。`,
    delay: ({ everyMonths, most, months }) => `每 ${everyMonths} 个月延一个月，最多延 ${most} 个月，这里延 ${months} 个月。`,
    retirement: ({ month, years: age, months }) => `${month} 退休，年龄 ${age} 岁 ${months} 个月。`,
  },
  'deduction-cap': {
    share: ({ wageFen, shareFen }) => `月工资 ${yuan(wageFen)}的 20% 是 ${yuan(shareFen)}。`,
    'above-minimum-wage': ({ minimumFen, aboveFen }) => `扣后不得低于最低工资 ${yuan(minimumFen)}，最多可扣 ${yuan(aboveFen)}。`,
    loss: ({ lossFen, deductFen }) => `损失 ${yuan(lossFen)}，这个月最多扣 ${yuan(deductFen)}。`,
  },
};
