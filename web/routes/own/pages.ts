import type { Page } from '../page.ts';

/** What every person has, whatever their role. */
export const ownPages: readonly Page[] = [
  { path: '/app/', load: () => import('./tasks.tsx'), texts: ['app', 'people'] },
  { path: '/app/join/', load: () => import('./join.tsx'), texts: ['people', 'app'] },
  { path: '/app/deputies/', load: () => import('./deputies.tsx'), texts: ['people', 'app'] },
  { path: '/app/deputies/:deputyshipId/', load: () => import('./deputy.tsx'), texts: ['people', 'app'] },
  { path: '/app/outbox/', load: () => import('./outbox.tsx'), texts: ['outbox'] },
];
