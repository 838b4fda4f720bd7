import type { Page } from './page.ts';

const texts = ['fairs'] as const;

/** Fairs: sign-up and booths, choices of each other, and the bureau's side of it up to the check-in desk. */
export const fairPages: readonly Page[] = [
  { path: '/app/fairs/:fairId/sign-up/', load: () => import('./fairs/sign-up.tsx'), texts },
  { path: '/app/enterprise/:organisationId/fairs/:fairId/', load: () => import('./enterprise/fair.tsx'), texts },
];
