import { steps } from '../steps/subsidy.ts';

/** Texts of the subsidy calculator. */
export const text = {
  title: '补贴测算',
  lead: '机构托管一家小微企业，一年能有多少补贴：填第几年、企业人数、评估得分和服务月数。补贴发给机构，不发给企业。',
  note: '依据：《常州市小微企业劳动关系事务托管工作方案》二（一）、二（三）、三。政策只规定上限，怎样分档由当地人社部门规定。',
  fields: {
    serviceYear: { label: '服务第几年', hint: '这家机构服务这家企业的第几年，从协议开始那天数起。' },
    headcount: { label: '企业从业人员', hint: '服务年度末的人数。' },
    score: { label: '评估得分', hint: '年度效果评估的总分，0 至 100，例如 87.5。得分决定等次，等次决定比例。' },
    months: { label: '这一年服务了几个月', hint: '只算满月；做满一年填 12。' },
  },
  serviceYears: { 1: '第一年', 2: '第二年', 3: '第三年', 4: '第四年及以后' },
  people: '人', points: '分', months: '个月',
  headline: (amount: string) => `测算补贴 ${amount}`,
  none: '补贴 0 元：第四年起不再补贴',
  toWhom: '发给提供服务的机构，不发给企业。',
  cap: (year: number, cap: string) => `第 ${year} 年每家企业最高 ${cap}；三年依次是 20,000、18,000、16,000 元，第四年起没有。`,
  graded: (score: string, grade: string, percent: number) => `评估 ${score} 分，等次是${grade}，按 ${percent}% 算。`,
  afterThirdYear: '政策二（一）、三：同一家机构服务同一家企业，补贴最长三年；届满三年后不再补贴，怎样服务、是否收费由双方自行协商。',
  ruleset: {
    sample: (id: string, label: string) => `按规则 ${id}（${label}）测算：人数和等次各按多少比例，以当地人社部门的规定为准。`,
    inForce: (id: string, label: string) => `按规则 ${id}（${label}）测算。`,
  },
  steps,
};
