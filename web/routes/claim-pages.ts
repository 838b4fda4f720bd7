import type { Page } from './page.ts';

const texts = ['claims', 'evaluations', 'services'] as const;

/** Year-end evaluations, claims with their reviews, and the fund. */
export const claimPages: readonly Page[] = [
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/rating/:year/', load: () => import('./enterprise/rate-year.tsx'), texts },
  { path: '/app/agency/:organisationId/agreements/:agreementId/evaluation/:year/', load: () => import('./agency/evaluation.tsx'), texts },
  { path: '/app/agency/:organisationId/claims/new/:agreementId/:year/', load: () => import('./agency/prepare-claim.tsx'), texts: [...texts, 'qualification'] },
  { path: '/app/agency/:organisationId/claims/:claimId/', load: () => import('./agency/claim.tsx'), texts },
];
