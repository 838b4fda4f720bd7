import type { Page } from './page.ts';

const texts = ['services', 'archives', 'visits', 'foundProblems', 'complaints'] as const;
const ofAgreement = 'agreements/:agreementId/records/';

/** Service records and plans, and the archive that they become. */
export const servicePages: readonly Page[] = [
  { path: `/app/agency/:organisationId/${ofAgreement}`, load: () => import('./agency/records.tsx'), texts },
  { path: `/app/agency/:organisationId/${ofAgreement}new/`, load: () => import('./agency/log-record.tsx'), texts },
  { path: `/app/agency/:organisationId/${ofAgreement}:recordId/`, load: () => import('./agency/record.tsx'), texts },
  { path: `/app/agency/:organisationId/${ofAgreement}:recordId/correction/`, load: () => import('./agency/correct-record.tsx'), texts },
  { path: '/app/agency/:organisationId/agreements/:agreementId/problems/', load: () => import('./agency/problems.tsx'), texts },
  { path: '/app/agency/:organisationId/complaints/', load: () => import('./agency/complaints.tsx'), texts },
  { path: '/app/agency/:organisationId/complaints/:complaintId/', load: () => import('./agency/complaint.tsx'), texts },
  { path: '/app/agency/:organisationId/archives/:enterpriseId/', load: () => import('./agency/archive.tsx'), texts },
  { path: `/app/enterprise/:organisationId/${ofAgreement}`, load: () => import('./enterprise/records.tsx'), texts },
  { path: `/app/enterprise/:organisationId/${ofAgreement}:recordId/`, load: () => import('./enterprise/record.tsx'), texts },
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/problems/', load: () => import('./enterprise/problems.tsx'), texts },
  { path: '/app/enterprise/:organisationId/agreements/:agreementId/complaint/', load: () => import('./enterprise/complain.tsx'), texts },
  { path: '/app/enterprise/:organisationId/complaints/', load: () => import('./enterprise/complaints.tsx'), texts },
  { path: '/app/enterprise/:organisationId/complaints/:complaintId/', load: () => import('./enterprise/complaint.tsx'), texts },
];
