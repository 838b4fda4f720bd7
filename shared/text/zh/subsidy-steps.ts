/** The steps of a subsidy in words: of a claim and of the calculator. */
export const step = {
  cap: (year: number) => `第 ${year} 年每家企业补贴上限`,
  band: (headcount: number, range: string, percent: number) => `从业人员 ${headcount} 人，属于 ${range} 档，按 ${percent}%`,
  range: (from: number, to: number | null) => (to === null ? `${from} 人以上` : `${from} 至 ${to} 人`),
  grade: (score: string, title: string, percent: number) => `评估 ${score} 分，${title}，按 ${percent}%`,
  months: (months: number, of: number) => `本年度服务满 ${months} 个月，按 ${months}/${of}`,
  clause: (clause: string) => `政策${clause}`, rule: (name: string) => `规则“${name}”`, rules: { 'headcount.bands': '按人数分档', 'evaluation.grades': '按评估等次', partYear: '不满一年的折算' } as Record<string, string>, floor: '不足一分的舍去；任何情况下不超过上限。',
  caption: '金额逐步计算', basis: '依据', after: '本步后金额',
};
