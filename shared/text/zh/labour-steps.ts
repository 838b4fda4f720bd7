import type { LabourAnswer, LabourTopic } from '../../rules/labour/topics.ts';
import type { SeveranceReason } from '../../rules/labour/severance-reasons.ts';
import { formatFen, type Fen } from '../../rules/money.ts';
import type { StepWords } from '../step-words.ts';

/** Words for the steps of every labour topic. */
export type LabourWords = { readonly [T in LabourTopic]: StepWords<LabourAnswer<T>['steps'][number]> };

const yuan = (amount: Fen): string => `${formatFen(amount)} 元`;

const reasons: Readonly<Record<SeveranceReason, string>> = {
  resign: '员工提前三十日通知辞职', 'resign-probation': '员工在试用期辞职', 'resign-employer-fault': '因单位过错，员工解除', 'mutual-by-employer': '单位提出，协商一致', 'mutual-by-employee': '员工提出，协商一致',
  'employee-fault': '因员工过错，单位解除', 'art40-with-30-days-notice': '按第四十条解除，已提前三十日通知', 'art40-without-notice': '按第四十条解除，没有提前通知', layoff: '经济性裁员',
  'expiry-employer-does-not-renew-or-lowers': '合同到期，单位不续签或降低条件', 'expiry-employee-refuses-same-or-better': '合同到期，条件不降低，员工不续签', 'task-finished': '约定的工作任务完成', 'bankrupt-or-closed-or-dissolved': '单位破产、关闭或解散',
  'pension-or-death': '员工开始领养老金，或者死亡、失踪', 'retirement-age-no-pension': '到退休年龄，没有养老金', unlawful: '单位违法解除或终止', 'part-time-end': '非全日制用工终止',
  'refuse-contract-first-month': '第一个月内，员工不肯签书面合同', 'refuse-contract-after-month': '满一个月后，员工不肯签书面合同', 'public-welfare-post': '公益性岗位',
};
const dues = { none: '不用支付', N: '支付经济补偿', 'N+1': '支付经济补偿和一个月的代通知金', '2N': '支付两倍的赔偿金', manual: '由工作人员判断' };
/** `40、条例20` → `劳动合同法 40、实施条例 20`; what begins with 条例 is that of the law itself. */
const lawOf = (article: string): string => `劳动合同法${article.startsWith('条例') ? '' : ' '}${article.replace(/条例/g, '实施条例 ')}`;
const kinds = { fixed: '固定期限', 'open-ended': '无固定期限', task: '以完成一定工作任务为期限', 'part-time': '非全日制' };
const wishes = { renew: '续签', 'open-ended': '签无固定期限合同', fixed: '签固定期限合同', leave: '不再续签' };
const insurances = { pension: '养老保险', unemployment: '失业保险' };
const payers = { employer: '单位', worker: '个人' };

const years: LabourWords['annual-leave'] = { years: ({ years: total, days }) => `累计工作 ${total} 年，每年 ${days} 天，不含休息日和法定节假日。` };

/** The labour rules' steps in words. */
export const labour: LabourWords = {
  severance: {
    reason: ({ reason, pay, article }) => `${reasons[reason]}：${dues[pay]}（${lawOf(article)}）。`,
    'before-2008': ({ start, countedFrom }) => (start === countedFrom ? `${start} 入职，赔偿金从用工之日起算。` : `${start} 入职，经济补偿从 ${countedFrom} 起算；以前的按当时的规定，要人工核对。`),
    service: ({ from, lastDay, wholeYears, moreMonths, moreDays, months }) => `${from} 至 ${lastDay} 是 ${wholeYears} 年 ${moreMonths} 个月${moreDays ? '多' : ''}，算 ${months} 个月工资。满六个月算一年，不满六个月算半个月工资。`,
    'minimum-wage': ({ averageFen, minimumFen }) => `月平均工资 ${yuan(averageFen)}低于最低工资，按 ${yuan(minimumFen)}。`,
    'three-times': ({ wageFen, limitFen, above }) => `月工资 ${yuan(wageFen)}，当地平均工资的三倍是 ${yuan(limitFen)}，${above ? '高于三倍，按三倍' : '不高于三倍，按实际'}。`,
    'twelve-years': ({ months, limit }) => `高于三倍的最多算 ${limit} 年，原来是 ${months} 个月。`,
    compensation: ({ months, monthWageFen, amountFen }) => `${months} 个月 × ${yuan(monthWageFen)} = ${yuan(amountFen)}。`,
    'notice-wage': ({ lastMonthFen, amountFen }) => `加代通知金，按上个月工资 ${yuan(lastMonthFen)}，共 ${yuan(amountFen)}。`,
    double: ({ amountFen }) => `赔偿金是经济补偿的两倍，共 ${yuan(amountFen)}。`,
    'nothing-due': ({ article }) => `按${lawOf(article)}，不用支付经济补偿。`,
    'officer-decides': ({ article }) => `${lawOf(article)} 没有写明，由工作人员判断。`,
  },
  'contract-deadline': {
    deadline: ({ start, literal, conservative }) => `${start} 用工，书面合同最晚 ${literal} 签；稳妥的算法是 ${conservative}。`,
    'signed-in-time': ({ signed }) => `${signed} 签订，没有超过一个月，不用付两倍工资。`,
    'double-wage': ({ reading, from, to }) => `${reading === 'literal' ? '按条文' : '按多数法院的算法'}，${from === null || to === null ? '不用付两倍工资' : `${from} 至 ${to} 付两倍工资`}。`,
    'deemed-open-ended': ({ on }) => `满一年没有签，${on} 起视为已签无固定期限合同。`,
  },
  probation: {
    term: ({ kind, months }) => `${kinds[kind]}合同${months === null ? '' : `，满 ${months} 个月`}。`,
    limit: ({ months }) => (months === 0 ? '不得约定试用期。' : `试用期最长 ${months} 个月。`),
    agreed: ({ months, excess, lawful }) => `约定 ${months} 个月，${lawful ? '没有超过' : `超过 ${excess} 个月`}。`,
  },
  'probation-repeat': { 'once-only': ({ previous, agreedMonths }) => `同一单位与同一员工只能约定一次试用期；以前${previous ? '约定过' : '没有约定过'}，这次约定 ${agreedMonths} 个月。` },
  'probation-excess-pay': { 'excess-served': ({ fullWageFen, months, amountFen }) => `超过期限已试用 ${months} 个月，按转正工资 ${yuan(fullWageFen)}赔偿 ${yuan(amountFen)}；已付的试用期工资另算。` },
  'probation-wage': {
    'share-of-contract': ({ wageFen, shareFen }) => `约定工资 ${yuan(wageFen)}的 80% 是 ${yuan(shareFen)}。`,
    'share-of-lowest': ({ wageFen, shareFen }) => `同岗位最低档工资 ${yuan(wageFen)}的 80% 是 ${yuan(shareFen)}。`,
    'either-suffices': ({ shareFen }) => `两者不低于其中一个就行，按 ${yuan(shareFen)}。`,
    'minimum-wage': ({ minimumFen }) => `也不得低于最低工资 ${yuan(minimumFen)}。`,
    floor: ({ floorFen, paidFen, lawful }) => `试用期工资至少 ${yuan(floorFen)}，实发 ${yuan(paidFen)}，${lawful ? '符合' : '低于规定'}。`,
  },
  'open-ended': {
    'worker-wish': ({ wish, counts }) => `员工要求${wishes[wish]}，${counts ? '下面两项满足一项，就应当订立无固定期限合同' : '不用订立无固定期限合同'}。`,
    'ten-years': ({ years: worked, limit, met }) => `连续工作 ${worked} 年，${met ? '已满' : '未满'} ${limit} 年。`,
    'counted-as-second-term': ({ extensionMonths, renewedByClause, evaded }) => `${renewedByClause ? '合同按约定自动续延' : evaded ? '以变更单位名称等方式规避' : `协商延长累计 ${extensionMonths} 个月`}，视为第二次固定期限合同。`,
    'two-terms': ({ terms, limit, fault, met }) => `连续固定期限合同 ${terms} 次，要求 ${limit} 次；${fault ? '员工有法定过错或不能胜任等情形' : '员工没有法定的例外情形'}，${met ? '符合' : '不符合'}。`,
  },
  'si-base': {
    base: ({ wageFen, lowFen, highFen, baseFen, clamped }) => `月工资 ${yuan(wageFen)}，缴费基数在 ${yuan(lowFen)}与 ${yuan(highFen)}之间，${clamped === null ? '按工资' : clamped === 'low' ? '按下限' : '按上限'}，基数 ${yuan(baseFen)}。`,
    contribution: ({ insurance, payer, perMille, amountFen }) => `${insurances[insurance]}${payers[payer]}部分：千分之 ${perMille}，${yuan(amountFen)}。`,
  },
  overtime: {
    'day-wage': ({ monthWageFen, dayWageFen }) => `月工资 ${yuan(monthWageFen)} ÷ 21.75 天，日工资约 ${yuan(dayWageFen)}。`,
    'hour-wage': ({ hourWageFen }) => `÷ 8 小时，小时工资约 ${yuan(hourWageFen)}。`,
    pay: ({ rate, hours, payFen }) => `${hours} 小时 × ${rate} 倍，加班费 ${yuan(payFen)}；中间不舍入，最后到分。`,
    'above-monthly-limit': ({ hours, limit }) => `一个月 ${hours} 小时，超过 ${limit} 小时的上限，属于违法加班，工资照付。`,
  },
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
  'renewal-reminder': { remind: ({ daysBefore, on }) => `到期前 ${daysBefore} 天，${on} 提醒。` },
};
