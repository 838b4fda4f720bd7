import type { Page } from './page.ts';

const register = ['parties', 'size', 'app', 'search'] as const;
const conditions = ['conditions'] as const;

/** Registration, organisations to their own people, the qualification file, and their verification. */
export const partyPages: readonly Page[] = [
  { path: '/app/register/enterprise/', load: () => import('./own/register-enterprise.tsx'), texts: register },
  { path: '/app/register/agency/', load: () => import('./own/register-agency.tsx'), texts: register },
  { path: '/app/enterprise/:organisationId/conditions/', load: () => import('./enterprise/conditions.tsx'), texts: conditions },
  { path: '/app/enterprise/:organisationId/conditions/:year/', load: () => import('./enterprise/conditions.tsx'), texts: conditions },
  { path: '/app/agency/:organisationId/staff/', load: () => import('./agency/staff.tsx'), texts: ['qualification'] },
];
