import type { Page } from './page.ts';

const partyTexts = ['parties', 'size', 'app', 'conditions', 'people'] as const;
const agreementTexts = ['agreements', 'agreementTerms', 'agreementSteps', 'signing', 'filings', 'documents', 'inForce', 'app'] as const;
const serviceTexts = ['services', 'archives', 'visits', 'foundProblems', 'complaints'] as const;
const claimTexts = ['claims', 'evaluations', 'services'] as const;

/** The pages that an organisation's navigation leads to, by capability; what they lead on to is a table of its own (further-pages.ts). */
export const sectionPages = {
  party: [
    { path: '/app/enterprise/:organisationId/', load: () => import('./enterprise/organisation.tsx'), texts: partyTexts, nav: { label: 'organisation', side: 'enterprise' } },
    { path: '/app/agency/:organisationId/', load: () => import('./agency/organisation.tsx'), texts: partyTexts, nav: { label: 'organisation', side: 'agency' } },
    { path: '/app/agency/:organisationId/qualification/', load: () => import('./agency/qualification.tsx'), texts: [...partyTexts, 'qualification'], nav: { label: 'qualification', side: 'agency' } },
  ],
  agreement: [
    { path: '/app/enterprise/:organisationId/agreements/', load: () => import('./enterprise/agreements.tsx'), texts: agreementTexts, nav: { label: 'agreements', side: 'enterprise' } },
    { path: '/app/agency/:organisationId/agreements/', load: () => import('./agency/agreements.tsx'), texts: agreementTexts, nav: { label: 'agreements', side: 'agency' } },
  ],
  service: [
    { path: '/app/agency/:organisationId/plans/', load: () => import('./agency/plans.tsx'), texts: serviceTexts, nav: { label: 'records', side: 'agency', also: ['/app/agency/:organisationId/archives/'] } },
    { path: '/app/agency/:organisationId/visits/', load: () => import('./agency/visits.tsx'), texts: serviceTexts, nav: { label: 'visits', side: 'agency' } },
    { path: '/app/enterprise/:organisationId/waiting/', load: () => import('./enterprise/waiting.tsx'), texts: serviceTexts, nav: { label: 'records', side: 'enterprise', also: ['/app/enterprise/:organisationId/complaints/'] } },
    { path: '/app/enterprise/:organisationId/archive/', load: () => import('./enterprise/archive.tsx'), texts: serviceTexts, nav: { label: 'archive', side: 'enterprise' } },
  ],
  claim: [
    { path: '/app/enterprise/:organisationId/evaluations/', load: () => import('./enterprise/evaluations.tsx'), texts: claimTexts, nav: { label: 'evaluations', side: 'enterprise' } },
    { path: '/app/agency/:organisationId/evaluations/', load: () => import('./agency/evaluations.tsx'), texts: claimTexts, nav: { label: 'evaluations', side: 'agency' } },
    { path: '/app/agency/:organisationId/claims/', load: () => import('./agency/claims.tsx'), texts: claimTexts, nav: { label: 'claims', side: 'agency' } },
  ],
} as const satisfies Readonly<Record<string, readonly Page[]>>;
