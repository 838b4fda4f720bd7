import type { Page } from './page.ts';

const texts = ['agreements', 'agreementTerms', 'agreementSteps', 'signing', 'filings', 'documents', 'inForce'] as const;
const takeOver = ['takeOver', 'agreements', 'agreementTerms'] as const;

/** Service agreements to both sides, their filing by the agency, and the office's decision. */
export const agreementPages: readonly Page[] = [
  { path: '/app/enterprise/:organisationId/agreements/new/', load: () => import('./enterprise/start-agreement.tsx'), texts },
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/', load: () => import('./enterprise/agreement.tsx'), texts },
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/print/:document/', load: () => import('./enterprise/agreement-print.tsx'), texts: ['documents'] },
  { path: '/app/agency/:organisationId/agreements/new/', load: () => import('./agency/start-agreement.tsx'), texts },
  { path: '/app/agency/:organisationId/agreements/:agreementId/', load: () => import('./agency/agreement.tsx'), texts },
  { path: '/app/agency/:organisationId/agreements/:agreementId/print/:document/', load: () => import('./agency/agreement-print.tsx'), texts: ['documents'] },
  { path: '/app/agency/:organisationId/agreements/:agreementId/filing/', load: () => import('./agency/filing.tsx'), texts },
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/amendments/:n/', load: () => import('./enterprise/amendment.tsx'), texts },
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/hand-over/', load: () => import('./enterprise/hand-over.tsx'), texts: [...texts, 'archives', 'foundProblems'] },
  { path: '/app/agency/:organisationId/agreements/:agreementId/amendments/:n/', load: () => import('./agency/amendment.tsx'), texts },
  { path: '/app/agency/:organisationId/agreements/:agreementId/hand-over/', load: () => import('./agency/hand-over.tsx'), texts: [...texts, 'archives', 'foundProblems'] },
  { path: '/app/agency/:organisationId/take-overs/', load: () => import('./agency/take-overs.tsx'), texts: takeOver },
  { path: '/app/agency/:organisationId/take-overs/new/', load: () => import('./agency/new-take-over.tsx'), texts: takeOver },
  { path: '/app/agency/:organisationId/take-overs/:takeOverId/', load: () => import('./agency/take-over.tsx'), texts: takeOver },
];
