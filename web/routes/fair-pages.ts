import type { Page } from './page.ts';

const texts = ['fairVisit', 'fairs', 'offers', 'outbox'] as const;
const withWords = [...texts, 'fairWords'] as const;
const withSelection = [...texts, 'selection'] as const;

/** Fairs: sign-up and booths, choices of each other, and the bureau's side of it up to the check-in desk. */
export const fairPages: readonly Page[] = [
  { path: '/app/fairs/:fairId/sign-up/', load: () => import('./fairs/sign-up.tsx'), texts: ['fairVisit'], plain: true },
  { path: '/app/enterprise/:organisationId/fairs/:fairId/', load: () => import('./enterprise/fair.tsx'), texts: ['fairVisit'] },
  { path: '/app/enterprise/:organisationId/choices/', load: () => import('./enterprise/choices.tsx'), texts: withSelection, nav: { label: 'choices', side: 'enterprise', also: ['/app/enterprise/:organisationId/fairs/'] } },
  { path: '/app/fairs/:fairId/booth/', load: () => import('./fairs/booth.tsx'), texts: [...withWords, 'selection'] },
  { path: '/app/agency/:organisationId/fairs/:fairId/', load: () => import('./agency/fair.tsx'), texts: [...withWords, 'selection'] },
  { path: '/app/agency/:organisationId/fairs/:fairId/day/', load: () => import('./agency/day.tsx'), texts: withSelection },
  { path: '/app/agency/:organisationId/choices/', load: () => import('./agency/choices.tsx'), texts: withSelection, nav: { label: 'choices', side: 'agency', also: ['/app/agency/:organisationId/fairs/'] } },
  { path: '/app/check-in/:code/', load: () => import('./fairs/check-in.tsx'), texts: ['desk', 'parties'] },
];
