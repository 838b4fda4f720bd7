import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

export const kinds = { fixed: '固定期限', 'open-ended': '无固定期限', task: '以完成一定工作任务为期限', 'part-time': '非全日制' };
const wishes = { renew: '续签', 'open-ended': '签无固定期限合同', fixed: '签固定期限合同', leave: '不再续签' };

/** The steps of these labour topics in words. */
export const steps: Pick<LabourWords, 'contract-deadline' | 'probation' | 'probation-repeat' | 'probation-excess-pay' | 'probation-wage' | 'open-ended' | 'renewal-reminder'> = {
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
  'renewal-reminder': { remind: ({ daysBefore, on }) => `到期前 ${daysBefore} 天，${on} 提醒。` },
};
