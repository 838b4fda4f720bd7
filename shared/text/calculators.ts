/** The namespaces of public pages and of what comes to life on them, calculators above all: apart, so that no page of the app fetches the list of them. */
export const calculatorNamespaces = {
  public: { zh: () => import('./zh/public.ts'), en: () => import('./en/public.ts') },
  published: { zh: () => import('./zh/published.ts'), en: () => import('./en/published.ts') },
  /** The part of `problems` that a form needs which sends nothing. */
  fieldErrors: { zh: () => import('./zh/field-errors.ts'), en: () => import('./en/field-errors.ts') },
  documentCheck: { zh: () => import('./zh/document-check.ts'), en: () => import('./en/document-check.ts') },
  calculation: { zh: () => import('./zh/calculation.ts'), en: () => import('./en/calculation.ts') },
  sizeSteps: { zh: () => import('./zh/calculators/size-steps.ts'), en: () => import('./en/calculators/size-steps.ts') },
  contract: { zh: () => import('./zh/calculators/contract.ts'), en: () => import('./en/calculators/contract.ts') },
  overtime: { zh: () => import('./zh/calculators/overtime.ts'), en: () => import('./en/calculators/overtime.ts') },
  filing: { zh: () => import('./zh/calculators/filing.ts'), en: () => import('./en/calculators/filing.ts') },
  subsidy: { zh: () => import('./zh/calculators/subsidy.ts'), en: () => import('./en/calculators/subsidy.ts') },
  creditCode: { zh: () => import('./zh/calculators/credit-code.ts'), en: () => import('./en/calculators/credit-code.ts') },
  draw: { zh: () => import('./zh/calculators/draw.ts'), en: () => import('./en/calculators/draw.ts') },
  contribution: { zh: () => import('./zh/calculators/contribution.ts'), en: () => import('./en/calculators/contribution.ts') },
  leave: { zh: () => import('./zh/calculators/leave.ts'), en: () => import('./en/calculators/leave.ts') },
  severance: { zh: () => import('./zh/calculators/severance.ts'), en: () => import('./en/calculators/severance.ts') },
};
