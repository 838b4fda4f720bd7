import type { Page } from './page.ts';

const texts = ['parties', 'size', 'app', 'conditions', 'people'] as const;
const register = ['parties', 'size', 'app', 'search'] as const;
const conditions = ['conditions'] as const;

/** Registration, organisations to their own people, the qualification file, and their verification. */
export const partyPages: readonly Page[] = [
  { path: '/app/register/enterprise/', load: () => import('./own/register-enterprise.tsx'), texts: register },
  { path: '/app/register/agency/', load: () => import('./own/register-agency.tsx'), texts: register },
  { path: '/app/enterprise/:organisationId/', load: () => import('./enterprise/organisation.tsx'), texts, nav: { label: 'organisation', side: 'enterprise' } },
  { path: '/app/enterprise/:organisationId/conditions/', load: () => import('./enterprise/conditions.tsx'), texts: conditions },
  { path: '/app/enterprise/:organisationId/conditions/:year/', load: () => import('./enterprise/conditions.tsx'), texts: conditions },
  { path: '/app/agency/:organisationId/', load: () => import('./agency/organisation.tsx'), texts, nav: { label: 'organisation', side: 'agency' } },
  { path: '/app/agency/:organisationId/qualification/', load: () => import('./agency/qualification.tsx'), texts: [...texts, 'qualification'], nav: { label: 'qualification', side: 'agency' } },
  { path: '/app/agency/:organisationId/staff/', load: () => import('./agency/staff.tsx'), texts: ['qualification'] },
];
