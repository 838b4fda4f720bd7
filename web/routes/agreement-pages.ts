import type { Page } from './page.ts';

const texts = ['agreements', 'agreementTerms', 'documents'] as const;

/** Service agreements to both sides, their filing by the agency, and the office's decision. */
export const agreementPages: readonly Page[] = [
  { path: '/app/enterprise/:organisationId/agreements/', load: () => import('./enterprise/agreements.tsx'), texts, nav: { label: 'agreements', side: 'enterprise' } },
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/', load: () => import('./enterprise/agreement.tsx'), texts },
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/print/:document/', load: () => import('./enterprise/agreement-print.tsx'), texts: ['documents'] },
  { path: '/app/agency/:organisationId/agreements/', load: () => import('./agency/agreements.tsx'), texts, nav: { label: 'agreements', side: 'agency' } },
  { path: '/app/agency/:organisationId/agreements/:agreementId/', load: () => import('./agency/agreement.tsx'), texts },
  { path: '/app/agency/:organisationId/agreements/:agreementId/print/:document/', load: () => import('./agency/agreement-print.tsx'), texts: ['documents'] },
  { path: '/app/agency/:organisationId/agreements/:agreementId/filing/', load: () => import('./agency/filing.tsx'), texts },
];
