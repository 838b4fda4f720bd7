import { steps } from '../steps/leave.ts';

/** Texts of the calculator of leave. */
export const text = {
  title: '年休假和产假',
  lead: '一年能休几天年休假，当年入职休几天，离职时没休的折多少钱，产假多少天。',
  note: '依据：《职工带薪年休假条例》《企业职工带薪年休假实施办法》《女职工劳动保护特别规定》，江苏省的产假按省里规定延长。',
  fields: {
    question: { label: '要算什么' },
    totalYears: { label: '累计工作年限', hint: '在所有单位工作的时间合起来，不只是本单位。例如 3 或 12.5。' },
    join: { label: '当年入职日期' },
    joinBefore: { label: '入职日期', hint: '离职当年才入职的要填，以前入职的可以不填。' },
    lastDay: { label: '最后工作日' },
    taken: { label: '当年已休天数', hint: '没有休过填 0。' },
    monthWage: { label: '月工资', hint: '离职前十二个月的平均，不含加班费。' },
    births: { label: '生育几个孩子', hint: '双胞胎填 2。' },
    difficult: { label: '难产（包括剖宫产）' },
    pregnancyMonths: { label: '怀孕几个月', hint: '例如 2 或 4.5。' },
  },
  questions: { year: '一年的年休假', joined: '当年入职，能休几天', leaving: '离职，没休的年休假折算工资', maternity: '产假', miscarriage: '流产假' },
  years: '年', days: '天', children: '个', months: '个月',
  headline: {
    year: (days: number) => `每年 ${days} 天年休假`,
    joined: (days: number) => `当年可休 ${days} 天`,
    leaving: (days: number, pay: string) => (days === 0 ? '没有要折算的年休假' : `应折算 ${days} 天，另付 ${pay}`),
    maternity: (days: number) => `产假 ${days} 天`,
    miscarriage: (days: number) => `流产假 ${days} 天`,
  },
  explained: {
    year: '工作日的天数，休息日和法定节假日不算在内。累计工作不满一年的没有。',
    joined: '折算后不足一天的部分不算。',
    leaving: '未休一天按日工资的三倍，其中一倍已经在月工资里，这里是另付的两倍。多休的不扣回。',
    maternity: '按自然日算，产前可以休 15 天。',
    miscarriage: '按自然日算，凭医院证明。',
  },
  onExit: (passed: number, lastDay: string, taken: number, days: number) => `当年在本单位到 ${lastDay} 已过 ${passed} 天，按 ${passed}/365 折算，不足一天的不算；减去已休 ${taken} 天，还有 ${days} 天。`,
  steps,
};
