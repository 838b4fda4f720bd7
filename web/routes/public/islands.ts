import type { CalculatorModule } from './calculators/module.ts';
import { calculatorModules } from './calculators/modules.ts';
import type { CalculatorName } from './paths.ts';

export type IslandName = CalculatorName | 'check';

/** What comes to life on public pages, each a module of its own: a page fetches no other's. */
export const islands: Readonly<Record<IslandName, () => Promise<CalculatorModule>>> = {
  ...calculatorModules,
  check: () => import('./check/check.tsx').then(({ DocumentCheck, texts }) => ({ Calculator: DocumentCheck, texts })),
};
