/**
 * certain: read in the text of the law. high: read in a reliable publication of it. medium: from a secondary source or
 * memory, to be shown with its caution. practice: custom or court practice, never shown as law.
 */
export type Certainty = 'certain' | 'high' | 'medium' | 'practice';

type Source = { readonly law: string; readonly certainty: Certainty };

/** What each step of a calculation rests on: law and article, and how surely it is known. */
export const LABOUR_SOURCES = {
  'written-contract': { law: '劳动合同法 10', certainty: 'certain' },
  'double-wage': { law: '劳动合同法 82；实施条例 6、7', certainty: 'certain' },
  'double-wage-first-day': { law: '民法典 202；司法实践两种算法', certainty: 'practice' },
  'deemed-open-ended': { law: '劳动合同法 14 第三款；实施条例 7', certainty: 'certain' },
  'open-ended': { law: '劳动合同法 14 第二款', certainty: 'certain' },
  'two-terms': { law: '法释〔2025〕12号 10', certainty: 'high' },
  probation: { law: '劳动合同法 19', certainty: 'certain' },
  'probation-part-time': { law: '劳动合同法 70', certainty: 'certain' },
  'probation-wage': { law: '劳动合同法 20；实施条例 15', certainty: 'certain' },
  'probation-excess': { law: '劳动合同法 83', certainty: 'certain' },
  'renewal-reminder': { law: '劳部发〔1997〕106号 五', certainty: 'practice' },
  'contract-keep': { law: '劳动合同法 50 第三款', certainty: 'certain' },
  'leave-certificate': { law: '劳动合同法 50 第一款', certainty: 'certain' },
  resign: { law: '劳动合同法 37', certainty: 'certain' },
  'dismissal-notice': { law: '劳动合同法 40', certainty: 'certain' },
  layoff: { law: '劳动合同法 41', certainty: 'certain' },
  'severance-reason': { law: '劳动合同法 46', certainty: 'certain' },
  'severance-years': { law: '劳动合同法 47 第一款', certainty: 'certain' },
  'severance-cap': { law: '劳动合同法 47 第二款', certainty: 'certain' },
  'month-wage': { law: '劳动合同法 47 第三款；实施条例 27', certainty: 'certain' },
  'before-2008': { law: '劳动合同法 97 第三款', certainty: 'certain' },
  'notice-wage': { law: '劳动合同法 40；实施条例 20', certainty: 'certain' },
  'unlawful-dismissal': { law: '劳动合同法 87', certainty: 'certain' },
  'unlawful-years': { law: '实施条例 25', certainty: 'certain' },
  retirement: { law: '全国人大常委会 2024-09-13 决定；国务院渐进式延迟法定退休年龄的办法 1', certainty: 'certain' },
  'wage-record': { law: '工资支付暂行规定 6', certainty: 'certain' },
  'attendance-record': { law: '江苏省工资支付条例 17', certainty: 'high' },
  deduction: { law: '工资支付暂行规定 16', certainty: 'certain' },
  overtime: { law: '劳动法 44；工资支付暂行规定 13', certainty: 'certain' },
  'overtime-limit': { law: '劳动法 41', certainty: 'certain' },
  'day-wage': { law: '人社部发〔2025〕2号', certainty: 'high' },
  'annual-leave': { law: '职工带薪年休假条例 3', certainty: 'certain' },
  'annual-leave-join': { law: '企业职工带薪年休假实施办法 5', certainty: 'certain' },
  'annual-leave-exit': { law: '企业职工带薪年休假实施办法 12', certainty: 'certain' },
  'annual-leave-pay': { law: '职工带薪年休假条例 5；实施办法 10、11', certainty: 'certain' },
  maternity: { law: '女职工劳动保护特别规定 7', certainty: 'certain' },
  'maternity-jiangsu': { law: '江苏省 2022-02-10 实施方案', certainty: 'high' },
  'si-register': { law: '社会保险法 58', certainty: 'certain' },
  'si-base': { law: '苏人社发〔2025〕33号；苏税发〔2026〕3号', certainty: 'high' },
  'si-rates': { law: '国务院 2019 降低社会保险费率综合方案', certainty: 'high' },
  injury: { law: '工伤保险条例 17', certainty: 'certain' },
  lawsuit: { law: '劳动争议调解仲裁法 50', certainty: 'certain' },
} as const satisfies Readonly<Record<string, Source>>;

export type LabourSource = keyof typeof LABOUR_SOURCES;
