import type { Page } from './page.ts';

const texts = ['parties', 'size', 'app'] as const;

/** Registration, organisations to their own people, the qualification file, and their verification. */
export const partyPages: readonly Page[] = [
  { path: '/app/register/enterprise/', load: () => import('./own/register-enterprise.tsx'), texts },
  { path: '/app/register/agency/', load: () => import('./own/register-agency.tsx'), texts },
  { path: '/app/enterprise/:organisationId/', load: () => import('./enterprise/organisation.tsx'), texts, nav: { label: 'organisation', side: 'enterprise' } },
  { path: '/app/agency/:organisationId/', load: () => import('./agency/organisation.tsx'), texts, nav: { label: 'organisation', side: 'agency' } },
  { path: '/app/agency/:organisationId/qualification/', load: () => import('./agency/qualification.tsx'), texts, nav: { label: 'qualification', side: 'agency' } },
];
