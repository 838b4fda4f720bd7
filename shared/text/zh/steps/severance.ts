import type { SeveranceReason } from '../../../rules/labour/severance-reasons.ts';
import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

/** How an employment ended, from the worker's or the employer's side. */
export const reasons: Readonly<Record<SeveranceReason, string>> = {
  resign: '员工提前三十日通知辞职', 'resign-probation': '员工在试用期辞职', 'resign-employer-fault': '因单位过错，员工解除', 'mutual-by-employer': '单位提出，协商一致', 'mutual-by-employee': '员工提出，协商一致',
  'employee-fault': '因员工过错，单位解除', 'art40-with-30-days-notice': '不胜任、病假期满或情况重大变化，提前三十日通知解除', 'art40-without-notice': '不胜任、病假期满或情况重大变化，没有提前通知就解除', layoff: '经济性裁员',
  'expiry-employer-does-not-renew-or-lowers': '合同到期，单位不续签或降低条件', 'expiry-employee-refuses-same-or-better': '合同到期，条件不降低，员工不续签', 'task-finished': '约定的工作任务完成', 'bankrupt-or-closed-or-dissolved': '单位破产、关闭或解散',
  'pension-or-death': '员工开始领养老金，或者死亡、失踪', 'retirement-age-no-pension': '到退休年龄，没有养老金', unlawful: '单位违法解除或终止', 'part-time-end': '非全日制用工终止',
  'refuse-contract-first-month': '第一个月内，员工不肯签书面合同', 'refuse-contract-after-month': '满一个月后，员工不肯签书面合同', 'public-welfare-post': '公益性岗位',
};
const dues = { none: '不用支付', N: '支付经济补偿', 'N+1': '支付经济补偿和一个月的代通知金', '2N': '支付两倍的赔偿金', manual: '由工作人员判断' };
/** `40、条例20` → `劳动合同法 40、实施条例 20`; what begins with 条例 is that of the law itself. */
const lawOf = (article: string): string => `劳动合同法${article.startsWith('条例') ? '' : ' '}${article.replace(/条例/g, '实施条例 ')}`;

/** The steps of these labour topics in words. */
export const steps: Pick<LabourWords, 'severance'> = {
  severance: {
    reason: ({ reason, pay, article }) => `${reasons[reason]}：${dues[pay]}（${lawOf(article)}）。`,
    'before-2008': ({ start, countedFrom }) => (start === countedFrom ? `${start} 入职，赔偿金从用工之日起算。` : `${start} 入职，经济补偿从 ${countedFrom} 起算；以前的按当时的规定，要人工核对。`),
    service: ({ from, lastDay, wholeYears, moreMonths, moreDays, months }) => `${from} 至 ${lastDay} 是 ${wholeYears} 年 ${moreMonths} 个月${moreDays ? '多' : ''}，算 ${months} 个月工资。满六个月算一年，不满六个月算半个月工资。`,
    'minimum-wage': ({ averageFen, minimumFen }) => `月平均工资 ${yuan(averageFen)}低于最低工资，按 ${yuan(minimumFen)}。`,
    'three-times': ({ wageFen, limitFen, above }) => `月工资 ${yuan(wageFen)}，当地平均工资的三倍是 ${yuan(limitFen)}，${above ? '高于三倍，按三倍' : '不高于三倍，按实际'}。`,
    'three-times-unknown': ({ wageFen }) => `没有填当地平均工资，先按月工资 ${yuan(wageFen)}算；如果它高于当地平均工资的三倍，要按三倍算，最多十二年。`,
    'twelve-years': ({ months, limit }) => `高于三倍的最多算 ${limit} 年，原来是 ${months} 个月。`,
    compensation: ({ months, monthWageFen, amountFen }) => `${months} 个月 × ${yuan(monthWageFen)} = ${yuan(amountFen)}。`,
    'notice-wage': ({ lastMonthFen, amountFen }) => `加代通知金，按上个月工资 ${yuan(lastMonthFen)}，共 ${yuan(amountFen)}。`,
    double: ({ amountFen }) => `赔偿金是经济补偿的两倍，共 ${yuan(amountFen)}。`,
    'nothing-due': ({ article }) => `按${lawOf(article)}，不用支付经济补偿。`,
    'officer-decides': ({ article }) => `${lawOf(article)} 没有写明，由工作人员判断。`,
  },
};
