import type { CalculatorName } from '../paths.ts';
import type { CalculatorModule } from './module.ts';

/** Each calculator's own module: a page fetches no other's. */
export const calculatorModules: Readonly<Record<CalculatorName, () => Promise<CalculatorModule>>> = {
  size: () => import('./size.tsx'),
  severance: () => import('./severance.tsx'),
  contribution: () => import('./contribution.tsx'),
  leave: () => import('./leave.tsx'),
  filing: () => import('./filing.tsx'),
  subsidy: () => import('./subsidy.tsx'),
};
