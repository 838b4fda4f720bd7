import { steps } from '../steps/contribution.ts';

/** Texts of the calculator of the contribution base. */
export const text = {
  title: '社保缴费基数',
  lead: '填员工月工资，看缴费基数是多少，单位和个人每月各缴多少养老和失业保险。',
  note: '依据：《社会保险法》，江苏省公布的缴费基数上下限。费率按国务院 2019 年降费率方案：养老保险单位 16%、个人 8%，失业保险单位和个人各 0.5%。',
  fields: {
    wage: { label: '月工资', hint: '上年度月平均工资，包括奖金、津贴和补贴；新员工按首月工资。' },
    year: { label: '缴费年度' },
  },
  yearOf: (year: string, provisional: boolean) => `${year} 年${provisional ? '（暂按上年标准）' : ''}`,
  headline: (employer: string, worker: string) => `单位每月缴 ${employer}，个人缴 ${worker}`,
  base: (amount: string) => `缴费基数 ${amount}。`,
  clamped: { low: '工资低于下限，按下限缴。', high: '工资高于上限，按上限缴。' },
  parts: (pensionEmployer: string, pensionWorker: string, unemploymentEmployer: string, unemploymentWorker: string) => `养老：单位 ${pensionEmployer}，个人 ${pensionWorker}；失业：单位 ${unemploymentEmployer}，个人 ${unemploymentWorker}。`,
  provisional: (year: string) => `${year} 年的上下限还没有公布，暂按上一年计算，公布后要重算、补缴或退还。`,
  notIncluded: '不含医疗、生育和工伤保险：费率因地区和行业不同，以社保经办机构核定的为准。',
  steps: steps['si-base'],
};
