import type { calculatorNamespaces } from './calculators.ts';

export const languages = ['zh', 'en'] as const;
/** Simplified Chinese is the site's language; English is chosen by a toggle. */
export type Language = (typeof languages)[number];

/** The namespaces of texts, but for those of calculators; a page names those it needs, and they are fetched together with it. */
export const namespaces = {
  common: { zh: () => import('./zh/common.ts'), en: () => import('./en/common.ts') },
  problems: { zh: () => import('./zh/problems.ts'), en: () => import('./en/problems.ts') },
  sections: { zh: () => import('./zh/sections.ts'), en: () => import('./en/sections.ts') },
  app: { zh: () => import('./zh/app.ts'), en: () => import('./en/app.ts') },
  public: { zh: () => import('./zh/public.ts'), en: () => import('./en/public.ts') },
  fairVisit: { zh: () => import('./zh/fair-visit.ts'), en: () => import('./en/fair-visit.ts') },
  fairPlan: { zh: () => import('./zh/fair-plan.ts'), en: () => import('./en/fair-plan.ts') },
  fairWords: { zh: () => import('./zh/fair-words.ts'), en: () => import('./en/fair-words.ts') },
  fairs: { zh: () => import('./zh/fairs.ts'), en: () => import('./en/fairs.ts') },
  offers: { zh: () => import('./zh/offers.ts'), en: () => import('./en/offers.ts') },
  selection: { zh: () => import('./zh/selection.ts'), en: () => import('./en/selection.ts') },
  desk: { zh: () => import('./zh/desk.ts'), en: () => import('./en/desk.ts') },
  fairReport: { zh: () => import('./zh/fair-report.ts'), en: () => import('./en/fair-report.ts') },
  outbox: { zh: () => import('./zh/outbox.ts'), en: () => import('./en/outbox.ts') },
  files: { zh: () => import('./zh/files.ts'), en: () => import('./en/files.ts') },
  services: { zh: () => import('./zh/services.ts'), en: () => import('./en/services.ts') },
  visits: { zh: () => import('./zh/visits.ts'), en: () => import('./en/visits.ts') },
  foundProblems: { zh: () => import('./zh/found-problems.ts'), en: () => import('./en/found-problems.ts') },
  complaints: { zh: () => import('./zh/complaints.ts'), en: () => import('./en/complaints.ts') },
  archives: { zh: () => import('./zh/archives.ts'), en: () => import('./en/archives.ts') },
  evaluations: { zh: () => import('./zh/evaluations.ts'), en: () => import('./en/evaluations.ts') },
  claims: { zh: () => import('./zh/claims.ts'), en: () => import('./en/claims.ts') },
  agreementTerms: { zh: () => import('./zh/agreement-terms.ts'), en: () => import('./en/agreement-terms.ts') },
  signing: { zh: () => import('./zh/signing.ts'), en: () => import('./en/signing.ts') },
  agreementSteps: { zh: () => import('./zh/agreement-steps.ts'), en: () => import('./en/agreement-steps.ts') },
  filings: { zh: () => import('./zh/filings.ts'), en: () => import('./en/filings.ts') },
  agreements: { zh: () => import('./zh/agreements.ts'), en: () => import('./en/agreements.ts') },
  documents: { zh: () => import('./zh/documents.ts'), en: () => import('./en/documents.ts') },
  people: { zh: () => import('./zh/people.ts'), en: () => import('./en/people.ts') },
  inForce: { zh: () => import('./zh/in-force.ts'), en: () => import('./en/in-force.ts') },
  takeOver: { zh: () => import('./zh/take-over.ts'), en: () => import('./en/take-over.ts') },
  parties: { zh: () => import('./zh/parties.ts'), en: () => import('./en/parties.ts') },
  search: { zh: () => import('./zh/search.ts'), en: () => import('./en/search.ts') },
  conditions: { zh: () => import('./zh/conditions.ts'), en: () => import('./en/conditions.ts') },
  qualification: { zh: () => import('./zh/qualification.ts'), en: () => import('./en/qualification.ts') },
  board: { zh: () => import('./zh/board.ts'), en: () => import('./en/board.ts') },
  published: { zh: () => import('./zh/published.ts'), en: () => import('./en/published.ts') },
  size: { zh: () => import('./zh/size.ts'), en: () => import('./en/size.ts') },
};
export type Namespaces = typeof namespaces & typeof calculatorNamespaces;
export type Namespace = keyof Namespaces;
/** The texts of one namespace; both languages have the same keys, or the compiler says which is missing. */
export type Texts = { readonly [N in Namespace]: Awaited<ReturnType<Namespaces[N]['zh']>>['text'] };
/** All that a page of these namespaces shows. */
export type Loaded = Partial<Texts>;
