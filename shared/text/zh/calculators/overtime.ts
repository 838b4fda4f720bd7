import { steps } from '../steps/overtime.ts';

/** Texts of the calculator of overtime pay. */
export const text = {
  title: '加班费',
  lead: '填月工资和这个月加班的小时数，看应付多少加班费。平时、休息日和法定节假日的倍数不一样。',
  note: '依据：《劳动法》第四十一条、第四十四条，《工资支付暂行规定》第十三条。适用标准工时；综合工时和不定时工时另有规定。',
  fields: {
    monthWage: { label: '月工资', hint: '劳动合同约定的月工资。' },
    workday: { label: '平时加班', hint: '工作日下班以后，按 1.5 倍。' },
    restDay: { label: '休息日加班', hint: '周末，没有安排补休的，按 2 倍。' },
    statutoryHoliday: { label: '法定节假日加班', hint: '元旦、春节等法定节日当天，按 3 倍，不能用补休代替。' },
  },
  hours: '小时',
  days: { workday: '平时', restDay: '休息日', statutoryHoliday: '法定节假日' },
  headline: (total: string) => `应付加班费 ${total}`,
  part: (day: string, pay: string) => `${day} ${pay}`,
  separator: '，',
  unlawful: (limit: number) => `每月加班不得超过 ${limit} 小时：超过的工资照付，但属于违法加班，请调整排班。`,
  restDayHelp: '休息日加班可以改为补休，补休了就不用付。',
  steps: steps.overtime,
};
