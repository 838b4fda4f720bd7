import type { Page } from './page.ts';

const texts = ['services', 'archives', 'foundProblems', 'complaints'] as const;
const ofAgreement = 'agreements/:agreementId/records/';

/** Service records and plans, and the archive that they become. */
export const servicePages: readonly Page[] = [
  { path: '/app/agency/:organisationId/plans/', load: () => import('./agency/plans.tsx'), texts, nav: { label: 'records', side: 'agency', also: ['/app/agency/:organisationId/archives/'] } },
  { path: `/app/agency/:organisationId/${ofAgreement}`, load: () => import('./agency/records.tsx'), texts },
  { path: `/app/agency/:organisationId/${ofAgreement}new/`, load: () => import('./agency/log-record.tsx'), texts },
  { path: '/app/agency/:organisationId/archives/:enterpriseId/', load: () => import('./agency/archive.tsx'), texts },
  { path: `/app/enterprise/:organisationId/${ofAgreement}`, load: () => import('./enterprise/records.tsx'), texts },
  { path: '/app/enterprise/:organisationId/archive/', load: () => import('./enterprise/archive.tsx'), texts, nav: { label: 'archive', side: 'enterprise' } },
];
