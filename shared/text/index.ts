import type { calculatorNamespaces } from './calculators.ts';
import type { workNamespaces } from './work.ts';

export const languages = ['zh', 'en'] as const;
/** Simplified Chinese is the site's language; English is chosen by a toggle. */
export type Language = (typeof languages)[number];

/** The namespaces that a phone at a fair, a board or a public page needs; a page names those it needs, and they are fetched together with it. Those of work in the app are listed apart (work.ts). */
export const namespaces = {
  common: { zh: () => import('./zh/common.ts'), en: () => import('./en/common.ts') },
  problems: { zh: () => import('./zh/problems.ts'), en: () => import('./en/problems.ts') },
  sections: { zh: () => import('./zh/sections.ts'), en: () => import('./en/sections.ts') },
  fairVisit: { zh: () => import('./zh/fair-visit.ts'), en: () => import('./en/fair-visit.ts') },
  outbox: { zh: () => import('./zh/outbox.ts'), en: () => import('./en/outbox.ts') },
  board: { zh: () => import('./zh/board.ts'), en: () => import('./en/board.ts') },
  size: { zh: () => import('./zh/size.ts'), en: () => import('./en/size.ts') },
};
export type Namespaces = typeof namespaces & typeof workNamespaces & typeof calculatorNamespaces;
export type Namespace = keyof Namespaces;
/** The texts of one namespace; both languages have the same keys, or the compiler says which is missing. */
export type Texts = { readonly [N in Namespace]: Awaited<ReturnType<Namespaces[N]['zh']>>['text'] };
/** All that a page of these namespaces shows. */
export type Loaded = Partial<Texts>;
