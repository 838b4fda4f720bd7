import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

const years: LabourWords['annual-leave'] = { years: ({ years: total, days }) => `累计工作 ${total} 年，每年 ${days} 天，不含休息日和法定节假日。` };

/** The steps of these labour topics in words. */
export const steps: Pick<LabourWords, 'annual-leave' | 'annual-leave-prorata' | 'annual-leave-pay' | 'maternity'> = {
  'annual-leave': years,
  'annual-leave-prorata': { ...years, 'share-of-year': ({ calendarDays, of, days }) => `当年还剩 ${calendarDays} 天，按 ${calendarDays}/${of} 折算，不足一天的不算，可休 ${days} 天。` },
  'annual-leave-pay': {
    'day-wage': ({ monthWageFen, dayWageFen }) => `月工资 ${yuan(monthWageFen)} ÷ 21.75 天，日工资约 ${yuan(dayWageFen)}。`,
    'unused-days': ({ days, times, totalFen }) => `未休 ${days} 天，按日工资的 ${times} 倍，${yuan(totalFen)}。`,
    'already-paid': ({ includedFen, extraFen }) => `其中 ${yuan(includedFen)}已在月工资里，另付 ${yuan(extraFen)}。`,
  },
  maternity: {
    national: ({ days }) => `产假 ${days} 天。`,
    difficult: ({ days }) => `难产加 ${days} 天。`,
    'more-children': ({ children, days }) => `多生 ${children} 个，加 ${days} 天。`,
    jiangsu: ({ days }) => `江苏延长 ${days} 天。`,
    miscarriage: ({ months, days }) => `怀孕 ${months} 个月流产，休 ${days} 天。`,
  },
};
