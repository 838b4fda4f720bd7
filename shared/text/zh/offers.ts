/** 服务报价：逐项内容、方式、频次、价格，以及机构的服务记录和推荐理由 */
const often: Readonly<Record<number, string>> = { 0: '按需', 1: '每年 1 次', 2: '每半年 1 次', 4: '每季度 1 次', 6: '每两个月 1 次', 52: '每周 1 次' };

/** 两项用“和”，多项用顿号。 */
const and = (names: readonly string[]): string => (names.length > 1 ? `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}` : (names[0] ?? ''));

export const text = {
  /** 十项服务的简称，用在一句话里。 */
  short: { onboarding: '入职', contracts: '劳动合同', 'social-insurance': '社保', attendance: '考勤', payroll: '薪酬', exit: '离职', recruitment: '招聘', rules: '规章制度', 'legal-advice': '法律咨询', training: '培训' },
  and,
  title: '服务报价', items: '服务内容', fee: '服务费用', feeOfNeeds: (count: number) => `您需要的 ${count} 项`, feeOfAll: (count: number) => `全部 ${count} 项`, together: '您需要的项目合计', alsoOffers: '还能承担', cases: '服务案例', note: '说明',
  times: (perYear: number) => often[perYear] ?? (perYear % 12 === 0 ? `每月 ${perYear / 12} 次` : `每年 ${perYear} 次`),
  line: (manner: string, times: string, fee: string) => `${manner}，${times}，${fee}`,
  monthly: (yuan: string) => `每月 ${yuan}`, included: '不另收费', negotiable: '面议',
  /** 合计：固定费用（没有则不传）、面议的项目（没有则不传）、是否全部面议。 */
  price: (fixed: string | undefined, negotiable: string | undefined, all: boolean) => {
    if (negotiable === undefined) return fixed === undefined ? '不向企业收费' : `每月 ${fixed}`;
    if (all) return '费用面议';
    return fixed === undefined ? `${negotiable}面议，其余不收费` : `每月 ${fixed}起，${negotiable}面议`;
  },
  /** 推荐理由，逐句用逗号连起来。 */
  why: {
    does: (items: string) => `会办${items}`, doesNone: '不办您需要的服务', lacks: (items: string) => `不办${items}`,
    within: '价格在您的预算内', over: (yuan: string) => `价格比您的预算每月多 ${yuan}`, open: (items: string) => `${items}的价格面议`,
    trade: (count: number) => `同行业服务过 ${count} 家`, rating: (score: string) => `评分 ${score}`,
    join: (parts: readonly string[]) => parts.join('，'),
  },
  record: {
    title: '服务记录', enterprises: (count: number) => `服务过 ${count} 家企业`, ofTrade: (all: number, same: number) => `服务过 ${all} 家企业，其中同行业 ${same} 家`, none: '还没有服务记录',
    sections: '服务过的行业', inSection: (section: string, count: number) => `${section} ${count} 家`,
    rating: '服务对象评分', of5: (score: string) => `${score}（满分 5 分）`, tooFew: (least: number) => `评价不足 ${least} 家，暂不显示`,
  },
  form: {
    itemsHint: '勾选本机构能承担的服务，再写明方式、频次和费用。',
    manner: '服务方式', often: '服务频次', pricing: '费用', pricings: { monthly: '按月收费', included: '不另收费', negotiable: '面议' }, amount: '每月费用',
    casesHint: '最多 5 条，一行一条，每条不超过 100 字。例如：2025 年为 12 家餐饮企业规范考勤和加班记录。内容会公开，不要写个人姓名、电话。',
    casesTooMany: '服务案例最多 5 条', caseTooLong: '服务案例每条不超过 100 字', noteHint: '例如：固定专员人数、响应时间。',
    copy: (fair: string) => `照“${fair}”的报价填写`, copied: '已填入上次的报价，请核对后提交。',
  },
};
