import type { SeveranceReason } from '../../../rules/labour/severance-reasons.ts';
import type { LabourWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';

export const reasons: Readonly<Record<SeveranceReason, string>> = {
  resign: 'Resignation with thirty days’ notice', 'resign-probation': 'Resignation in probation', 'resign-employer-fault': 'Resignation for the employer’s fault', 'mutual-by-employer': 'By agreement, proposed by the employer', 'mutual-by-employee': 'By agreement, proposed by the worker',
  'employee-fault': 'Dismissal for the worker’s fault', 'art40-with-30-days-notice': 'Unfit, ill beyond the period, or circumstances changed: dismissal with thirty days’ notice', 'art40-without-notice': 'Unfit, ill beyond the period, or circumstances changed: dismissal without notice', layoff: 'Layoff',
  'expiry-employer-does-not-renew-or-lowers': 'Expiry; the employer does not renew, or offers less', 'expiry-employee-refuses-same-or-better': 'Expiry; the worker declines the same or better terms', 'task-finished': 'The agreed task is finished', 'bankrupt-or-closed-or-dissolved': 'The employer is bankrupt, closed or dissolved',
  'pension-or-death': 'The worker draws a pension, has died or is missing', 'retirement-age-no-pension': 'Retirement age without a pension', unlawful: 'Unlawful dismissal', 'part-time-end': 'End of part-time work',
  'refuse-contract-first-month': 'The worker refuses a written contract in the first month', 'refuse-contract-after-month': 'The worker refuses a written contract after the first month', 'public-welfare-post': 'Public welfare post',
};
const dues = { none: 'nothing is due', N: 'severance pay is due', 'N+1': 'severance pay and a month’s wage in lieu of notice are due', '2N': 'twice the severance pay is due', manual: 'an officer decides' };
const lawOf = (article: string): string => `Labour Contract Law ${article.replace(/条例/g, 'Regulation ')}`;

export const steps: Pick<LabourWords, 'severance'> = {
  severance: {
    reason: ({ reason, pay, article }) => `${reasons[reason]}: ${dues[pay]} (${lawOf(article)}).`,
    'before-2008': ({ start, countedFrom }) => (start === countedFrom ? `Began on ${start}: the whole service counts.` : `Began on ${start}: counted from ${countedFrom}; the time before follows the rules of then and needs a person's check.`),
    service: ({ from, lastDay, wholeYears, moreMonths, moreDays, months }) => `${from} to ${lastDay}: ${wholeYears} years and ${moreMonths} months${moreDays ? ' and some days' : ''}, ${months} months of wage. Six months and more count as a year, less as half a month of wage.`,
    'minimum-wage': ({ averageFen, minimumFen }) => `The average of ${yuan(averageFen)} is below the minimum wage; ${yuan(minimumFen)} counts.`,
    'three-times': ({ wageFen, limitFen, above }) => `Monthly wage ${yuan(wageFen)}, three times the local average ${yuan(limitFen)}: ${above ? 'above it, so that is what counts' : 'not above it'}.`,
    'three-times-unknown': ({ wageFen }) => `The local average wage is not given: counted with ${yuan(wageFen)}. If that is above three times the average, three times counts, for twelve years at most.`,
    'twelve-years': ({ months, limit }) => `Above three times, at most ${limit} years count, instead of ${months} months.`,
    compensation: ({ months, monthWageFen, amountFen }) => `${months} months × ${yuan(monthWageFen)} = ${yuan(amountFen)}.`,
    'notice-wage': ({ lastMonthFen, amountFen }) => `With the last month's wage of ${yuan(lastMonthFen)} in lieu of notice: ${yuan(amountFen)}.`,
    double: ({ amountFen }) => `Twice the severance pay: ${yuan(amountFen)}.`,
    'nothing-due': ({ article }) => `By ${lawOf(article)} nothing is due.`,
    'officer-decides': ({ article }) => `${lawOf(article)} leaves it open: an officer decides.`,
  },
};
