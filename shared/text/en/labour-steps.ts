import type { SeveranceReason } from '../../rules/labour/severance-reasons.ts';
import { formatFen, type Fen } from '../../rules/money.ts';
import type { LabourWords } from '../zh/labour-steps.ts';

const yuan = (amount: Fen): string => `${formatFen(amount)} yuan`;

const reasons: Readonly<Record<SeveranceReason, string>> = {
  resign: 'Resignation with thirty days’ notice', 'resign-probation': 'Resignation in probation', 'resign-employer-fault': 'Resignation for the employer’s fault', 'mutual-by-employer': 'By agreement, proposed by the employer', 'mutual-by-employee': 'By agreement, proposed by the worker',
  'employee-fault': 'Dismissal for the worker’s fault', 'art40-with-30-days-notice': 'Dismissal by article 40 with thirty days’ notice', 'art40-without-notice': 'Dismissal by article 40 without notice', layoff: 'Layoff',
  'expiry-employer-does-not-renew-or-lowers': 'Expiry; the employer does not renew, or offers less', 'expiry-employee-refuses-same-or-better': 'Expiry; the worker declines the same or better terms', 'task-finished': 'The agreed task is finished', 'bankrupt-or-closed-or-dissolved': 'The employer is bankrupt, closed or dissolved',
  'pension-or-death': 'The worker draws a pension, has died or is missing', 'retirement-age-no-pension': 'Retirement age without a pension', unlawful: 'Unlawful dismissal', 'part-time-end': 'End of part-time work',
  'refuse-contract-first-month': 'The worker refuses a written contract in the first month', 'refuse-contract-after-month': 'The worker refuses a written contract after the first month', 'public-welfare-post': 'Public welfare post',
};
const dues = { none: 'nothing is due', N: 'severance pay is due', 'N+1': 'severance pay and a month’s wage in lieu of notice are due', '2N': 'twice the severance pay is due', manual: 'an officer decides' };
const lawOf = (article: string): string => `Labour Contract Law ${article.replace(/条例/g, 'Regulation ')}`;
const kinds = { fixed: 'Fixed term', 'open-ended': 'Open-ended', task: 'For a task', 'part-time': 'Part-time' };
const wishes = { renew: 'renewal', 'open-ended': 'an open-ended contract', fixed: 'a fixed term', leave: 'to leave' };
const insurances = { pension: 'Pension', unemployment: 'Unemployment' };
const payers = { employer: 'employer', worker: 'worker' };

const years: LabourWords['annual-leave'] = { years: ({ years: total, days }) => `${total} years of work in all: ${days} days a year, rest days and statutory holidays not counted.` };

export const labour: LabourWords = {
  severance: {
    reason: ({ reason, pay, article }) => `${reasons[reason]}: ${dues[pay]} (${lawOf(article)}).`,
    'before-2008': ({ start, countedFrom }) => (start === countedFrom ? `Began on ${start}: the whole service counts.` : `Began on ${start}: counted from ${countedFrom}; the time before follows the rules of then and needs a person's check.`),
    service: ({ from, lastDay, wholeYears, moreMonths, moreDays, months }) => `${from} to ${lastDay}: ${wholeYears} years and ${moreMonths} months${moreDays ? ' and some days' : ''}, ${months} months of wage. Six months and more count as a year, less as half a month of wage.`,
    'minimum-wage': ({ averageFen, minimumFen }) => `The average of ${yuan(averageFen)} is below the minimum wage; ${yuan(minimumFen)} counts.`,
    'three-times': ({ wageFen, limitFen, above }) => `Monthly wage ${yuan(wageFen)}, three times the local average ${yuan(limitFen)}: ${above ? 'above it, so that is what counts' : 'not above it'}.`,
    'twelve-years': ({ months, limit }) => `Above three times, at most ${limit} years count, instead of ${months} months.`,
    compensation: ({ months, monthWageFen, amountFen }) => `${months} months × ${yuan(monthWageFen)} = ${yuan(amountFen)}.`,
    'notice-wage': ({ lastMonthFen, amountFen }) => `With the last month's wage of ${yuan(lastMonthFen)} in lieu of notice: ${yuan(amountFen)}.`,
    double: ({ amountFen }) => `Twice the severance pay: ${yuan(amountFen)}.`,
    'nothing-due': ({ article }) => `By ${lawOf(article)} nothing is due.`,
    'officer-decides': ({ article }) => `${lawOf(article)} leaves it open: an officer decides.`,
  },
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
  'si-base': {
    base: ({ wageFen, lowFen, highFen, baseFen, clamped }) => `Wage ${yuan(wageFen)}, base between ${yuan(lowFen)} and ${yuan(highFen)}${clamped === null ? '' : clamped === 'low' ? ', the lower limit holds' : ', the upper limit holds'}: ${yuan(baseFen)}.`,
    contribution: ({ insurance, payer, perMille, amountFen }) => `${insurances[insurance]}, ${payers[payer]}: ${perMille} per mille, ${yuan(amountFen)}.`,
  },
  overtime: {
    'day-wage': ({ monthWageFen, dayWageFen }) => `${yuan(monthWageFen)} a month ÷ 21.75 days: about ${yuan(dayWageFen)} a day.`,
    'hour-wage': ({ hourWageFen }) => `÷ 8 hours: about ${yuan(hourWageFen)} an hour.`,
    pay: ({ rate, hours, payFen }) => `${hours} hours × ${rate}: ${yuan(payFen)}, rounded once at the end.`,
    'above-monthly-limit': ({ hours, limit }) => `${hours} hours in a month are above the limit of ${limit}: unlawful, and paid all the same.`,
  },
  'annual-leave': years,
  'annual-leave-prorata': { ...years, 'share-of-year': ({ calendarDays, of, days }) => `${calendarDays} days of the year are left: ${calendarDays}/${of} of it, whole days only, ${days} days.` },
  'annual-leave-pay': {
    'day-wage': ({ monthWageFen, dayWageFen }) => `${yuan(monthWageFen)} a month ÷ 21.75 days: about ${yuan(dayWageFen)} a day.`,
    'unused-days': ({ days, times, totalFen }) => `${days} days not taken, ${times} times the day's wage: ${yuan(totalFen)}.`,
    'already-paid': ({ includedFen, extraFen }) => `The monthly wage holds ${yuan(includedFen)} of it; ${yuan(extraFen)} more are due.`,
  },
  maternity: {
    national: ({ days }) => `${days} days of leave.`,
    difficult: ({ days }) => `A difficult birth: ${days} days more.`,
    'more-children': ({ children, days }) => `${children} more born at once: ${days} days more.`,
    jiangsu: ({ days }) => `Jiangsu: ${days} days more.`,
    miscarriage: ({ months, days }) => `Miscarriage after ${months} months: ${days} days.`,
  },
  retirement: {
    'former-age': ({ years: age, month }) => `Former age ${age}, reached in ${month}.`,
    delay: ({ everyMonths, most, months }) => `A month later for every ${everyMonths} months, at most ${most}: here ${months}.`,
    retirement: ({ month, years: age, months }) => `Retirement in ${month}, at ${age} years and ${months} months.`,
  },
  'deduction-cap': {
    share: ({ wageFen, shareFen }) => `20% of ${yuan(wageFen)} is ${yuan(shareFen)}.`,
    'above-minimum-wage': ({ minimumFen, aboveFen }) => `The minimum wage of ${yuan(minimumFen)} must remain: at most ${yuan(aboveFen)}.`,
    loss: ({ lossFen, deductFen }) => `Loss ${yuan(lossFen)}: at most ${yuan(deductFen)} this month.`,
  },
  'renewal-reminder': { remind: ({ daysBefore, on }) => `${daysBefore} days before the end, on ${on}.` },
};
