import { reasons, steps } from '../steps/severance.ts';

/** Texts of the severance calculator. */
export const text = {
  title: '离职经济补偿',
  lead: '员工离职要不要付经济补偿、付多少：选离职原因，填入职和离职日期、月平均工资。',
  note: '依据：《劳动合同法》第四十条至第四十七条、第八十七条、第九十七条，《劳动合同法实施条例》。最低工资是常州市的标准。',
  fields: {
    reason: { label: '离职原因' },
    start: { label: '入职日期', hint: '实际开始上班的那天，不是签合同的那天。' },
    lastDay: { label: '最后工作日' },
    averageWage: { label: '离职前十二个月的月平均工资', hint: '应得工资，包括奖金、津贴和补贴，扣社保和个税之前。不满十二个月的按实际月数平均。' },
    lastMonthWage: { label: '上个月工资', hint: '没有提前三十日通知的，要另付这个数。' },
    localAverage: { label: '当地上年度职工月平均工资', hint: '工资很高才用得上。所在市每年公布，不知道就不填。' },
    minimumWage: { label: '当地最低工资', hint: '不填按离职时常州市区标准：2026 年起每月 2,660 元，金坛、溧阳 2,430 元。' },
  },
  groups: { employer: '单位提出', worker: '员工提出', end: '到期或其他' },
  due: {
    none: () => '不用支付经济补偿',
    N: (total: string) => `应付经济补偿 ${total}`,
    'N+1': (total: string) => `应付经济补偿和代通知金共 ${total}`,
    '2N': (total: string) => `应付赔偿金 ${total}`,
    manual: () => '要由工作人员判断',
  },
  counted: (months: number) => `工作年限折合 ${months} 个月工资。`,
  capped: '月工资高于当地平均工资三倍，已按三倍封顶。',
  paidWhen: '办完工作交接时支付。',
  before2008: '2008 年以前的工作年限按当时的规定计算，这里没有算进去，请人工核对。',
  reasons,
  steps: steps.severance,
};
