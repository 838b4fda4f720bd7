import type { Page } from './page.ts';

const fairs = ['fairVisit', 'fairs', 'offers'] as const;
const agreements = ['agreements', 'agreementTerms', 'signing', 'filings', 'documents'] as const;
const services = ['services', 'archives', 'visits', 'foundProblems', 'complaints'] as const;
const conditions = ['conditions'] as const;
const claims = ['claims', 'evaluations', 'services'] as const;

/** The bureau's pages: a table that comes only to those who open one of them, for enterprises and agencies have no use for it. */
export const bureauPages: readonly Page[] = [
  { path: '/app/bureau/organisations/', load: () => import('./bureau/organisations.tsx'), texts: ['parties', 'app', 'search'] },
  { path: '/app/bureau/organisations/:targetId/', load: () => import('./bureau/organisation.tsx'), texts: ['parties', 'people', 'app', 'conditions', 'search', 'qualification'] },
  { path: '/app/bureau/organisations/:targetId/conditions/', load: () => import('./bureau/conditions.tsx'), texts: conditions },
  { path: '/app/bureau/organisations/:targetId/conditions/:year/', load: () => import('./bureau/conditions.tsx'), texts: conditions },
  { path: '/app/bureau/fairs/', load: () => import('./bureau/fairs.tsx'), texts: fairs },
  { path: '/app/bureau/fairs/new/', load: () => import('./bureau/new-fair.tsx'), texts: fairs },
  { path: '/app/bureau/fairs/:fairId/', load: () => import('./bureau/fair.tsx'), texts: [...fairs, 'fairWords', 'fairPlan'] },
  { path: '/app/bureau/fairs/:fairId/plan/', load: () => import('./bureau/fair-plan.tsx'), texts: ['fairPlan', 'fairWords'] },
  { path: '/app/bureau/fairs/:fairId/plan/print/', load: () => import('./bureau/fair-plan-print.tsx'), texts: ['fairPlan', 'fairWords'] },
  { path: '/app/bureau/fairs/:fairId/report/', load: () => import('./bureau/fair-report.tsx'), texts: ['fairs', 'fairReport'] },
  { path: '/app/bureau/fairs/:fairId/poster/', load: () => import('./bureau/fair-poster.tsx'), texts: ['fairs'] },
  { path: '/app/bureau/fairs/:fairId/edit/', load: () => import('./bureau/edit-fair.tsx'), texts: fairs },
  { path: '/app/bureau/fairs/:fairId/check-in/', load: () => import('./bureau/check-in.tsx'), texts: ['desk', 'parties'] },
  { path: '/app/bureau/filings/', load: () => import('./bureau/filings.tsx'), texts: agreements },
  { path: '/app/bureau/filings/:agreementId/', load: () => import('./bureau/filing.tsx'), texts: [...agreements, 'agreementSteps', 'inForce'] },
  { path: '/app/bureau/filings/:agreementId/amendments/:n/', load: () => import('./bureau/amendment.tsx'), texts: [...agreements, 'inForce'] },
  { path: '/app/bureau/filings/:agreementId/hand-over/', load: () => import('./bureau/hand-over.tsx'), texts: [...agreements, 'inForce', 'archives', 'foundProblems'] },
  { path: '/app/bureau/take-overs/', load: () => import('./bureau/take-overs.tsx'), texts: ['takeOver', 'agreements', 'agreementTerms'] },
  { path: '/app/bureau/take-overs/:takeOverId/', load: () => import('./bureau/take-over.tsx'), texts: ['takeOver', 'agreements', 'agreementTerms'] },
  { path: '/app/bureau/filings/:agreementId/print/:document/', load: () => import('./bureau/agreement-print.tsx'), texts: ['documents'] },
  { path: '/app/bureau/agreements/:agreementId/records/', load: () => import('./bureau/records.tsx'), texts: services },
  { path: '/app/bureau/agreements/:agreementId/records/:recordId/', load: () => import('./bureau/record.tsx'), texts: services },
  { path: '/app/bureau/agreements/:agreementId/problems/', load: () => import('./bureau/problems.tsx'), texts: services },
  { path: '/app/bureau/complaints/', load: () => import('./bureau/complaints.tsx'), texts: services },
  { path: '/app/bureau/complaints/:complaintId/', load: () => import('./bureau/complaint.tsx'), texts: services },
  { path: '/app/bureau/archives/', load: () => import('./bureau/archives.tsx'), texts: services },
  { path: '/app/bureau/archives/:enterpriseId/', load: () => import('./bureau/archive.tsx'), texts: services },
  { path: '/app/bureau/evaluations/', load: () => import('./bureau/evaluations.tsx'), texts: claims },
  { path: '/app/bureau/evaluations/:agreementId/:year/', load: () => import('./bureau/evaluation.tsx'), texts: claims },
  { path: '/app/bureau/claims/', load: () => import('./bureau/claims.tsx'), texts: claims },
  { path: '/app/bureau/claims/:claimId/', load: () => import('./bureau/claim.tsx'), texts: claims },
  { path: '/app/bureau/funds/', load: () => import('./bureau/fund.tsx'), texts: claims },
  { path: '/app/bureau/funds/:year/', load: () => import('./bureau/fund.tsx'), texts: claims },
];
