import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

export const kinds = { fixed: 'Fixed term', 'open-ended': 'Open-ended', task: 'For a task', 'part-time': 'Part-time' };
const wishes = { renew: 'renewal', 'open-ended': 'an open-ended contract', fixed: 'a fixed term', leave: 'to leave' };

export const steps: Pick<LabourWords, 'contract-deadline' | 'probation' | 'probation-repeat' | 'probation-excess-pay' | 'probation-wage' | 'open-ended' | 'renewal-reminder'> = {
  'contract-deadline': {
    deadline: ({ start, literal, conservative }) => `Work began on ${start}: the written contract is due by ${literal}, or by ${conservative} to be safe.`,
    'signed-in-time': ({ signed }) => `Signed on ${signed}, within a month: no second wage.`,
    'double-wage': ({ reading, from, to }) => `${reading === 'literal' ? 'By the letter' : 'As most courts count'}: ${from === null || to === null ? 'no second wage' : `a second wage from ${from} to ${to}`}.`,
    'deemed-open-ended': ({ on }) => `A year without a contract: an open-ended one is deemed made on ${on}.`,
  },
  probation: {
    term: ({ kind, months }) => `${kinds[kind]}${months === null ? '' : `, ${months} whole months`}.`,
    limit: ({ months }) => (months === 0 ? 'No probation may be agreed.' : `Probation of at most ${months} months.`),
    agreed: ({ months, excess, lawful }) => `Agreed: ${months} months, ${lawful ? 'within the limit' : `${excess} too many`}.`,
  },
  'probation-repeat': { 'once-only': ({ previous, agreedMonths }) => `One employer and one worker agree on a probation once only; ${previous ? 'there was one before' : 'there was none before'}, now ${agreedMonths} months are agreed.` },
  'probation-excess-pay': { 'excess-served': ({ fullWageFen, months, amountFen }) => `${months} months served beyond the limit, at the full wage of ${yuan(fullWageFen)}: ${yuan(amountFen)}, besides what was paid.` },
  'probation-wage': {
    'share-of-contract': ({ wageFen, shareFen }) => `80% of the agreed wage of ${yuan(wageFen)} is ${yuan(shareFen)}.`,
    'share-of-lowest': ({ wageFen, shareFen }) => `80% of the post's lowest wage of ${yuan(wageFen)} is ${yuan(shareFen)}.`,
    'either-suffices': ({ shareFen }) => `Not being below one of them suffices: ${yuan(shareFen)}.`,
    'minimum-wage': ({ minimumFen }) => `Nor below the minimum wage of ${yuan(minimumFen)}.`,
    floor: ({ floorFen, paidFen, lawful }) => `At least ${yuan(floorFen)}; paid ${yuan(paidFen)}: ${lawful ? 'lawful' : 'too little'}.`,
  },
  'open-ended': {
    'worker-wish': ({ wish, counts }) => `The worker wants ${wishes[wish]}: ${counts ? 'an open-ended contract is due if one of the two below is met' : 'none has to be offered'}.`,
    'ten-years': ({ years: worked, limit, met }) => `${worked} years without interruption: ${met ? 'at least' : 'fewer than'} ${limit}.`,
    'counted-as-second-term': ({ extensionMonths, renewedByClause, evaded }) => `${renewedByClause ? 'The term was renewed by its own clause' : evaded ? 'Renewal was evaded' : `The term was prolonged by ${extensionMonths} months`}: it counts as a second one.`,
    'two-terms': ({ terms, limit, fault, met }) => `${terms} fixed terms in a row, ${limit} needed; ${fault ? 'an exception applies to the worker' : 'no exception applies to the worker'}: ${met ? 'met' : 'not met'}.`,
  },
  'renewal-reminder': { remind: ({ daysBefore, on }) => `${daysBefore} days before the end, on ${on}.` },
};
