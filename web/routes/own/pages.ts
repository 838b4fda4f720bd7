import type { Page } from '../page.ts';

/** What every person has, whatever their role. */
export const ownPages: readonly Page[] = [
  { path: '/app/', load: () => import('./tasks.tsx'), texts: ['app'] },
  { path: '/app/outbox/', load: () => import('./outbox.tsx'), texts: ['outbox'] },
];
