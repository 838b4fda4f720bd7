/** none: nothing is due. N: 经济补偿. N+1: with 代通知金. 2N: 赔偿金. manual: the law leaves it open, an officer decides. */
export type SeverancePay = 'none' | 'N' | 'N+1' | '2N' | 'manual';

type Reason = { readonly pay: SeverancePay; readonly law: string };

/** How an employment can end, what is due for it, and by which article (劳动合同法; 条例 is the 实施条例). */
export const SEVERANCE_REASONS = {
  resign: { pay: 'none', law: '37' },
  'resign-probation': { pay: 'none', law: '37' },
  'resign-employer-fault': { pay: 'N', law: '38、46(1)' },
  'mutual-by-employer': { pay: 'N', law: '36、46(2)' },
  'mutual-by-employee': { pay: 'none', law: '36' },
  'employee-fault': { pay: 'none', law: '39' },
  'art40-with-30-days-notice': { pay: 'N', law: '40、46(3)' },
  'art40-without-notice': { pay: 'N+1', law: '40、46(3)、条例20' },
  layoff: { pay: 'N', law: '41、46(4)' },
  'expiry-employer-does-not-renew-or-lowers': { pay: 'N', law: '46(5)' },
  'expiry-employee-refuses-same-or-better': { pay: 'none', law: '46(5)' },
  'task-finished': { pay: 'N', law: '条例22' },
  'bankrupt-or-closed-or-dissolved': { pay: 'N', law: '46(6)' },
  'pension-or-death': { pay: 'none', law: '44(2)(3)' },
  'retirement-age-no-pension': { pay: 'manual', law: '条例21' },
  unlawful: { pay: '2N', law: '87' },
  'part-time-end': { pay: 'none', law: '71' },
  'refuse-contract-first-month': { pay: 'none', law: '条例5' },
  'refuse-contract-after-month': { pay: 'N', law: '条例6' },
  'public-welfare-post': { pay: 'none', law: '条例12' },
} as const satisfies Readonly<Record<string, Reason>>;

export type SeveranceReason = keyof typeof SEVERANCE_REASONS;
