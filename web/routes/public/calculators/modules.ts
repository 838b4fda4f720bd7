import type { CalculatorName } from '../paths.ts';
import type { CalculatorModule } from './module.ts';

/** Each calculator's own module: a page fetches no other's. */
export const calculatorModules: Readonly<Record<CalculatorName, () => Promise<CalculatorModule>>> = {
  size: () => import('./size.tsx'),
  contract: () => import('./contract.tsx'),
  contribution: () => import('./contribution.tsx'),
  overtime: () => import('./overtime.tsx'),
  leave: () => import('./leave.tsx'),
  severance: () => import('./severance.tsx'),
  filing: () => import('./filing.tsx'),
  subsidy: () => import('./subsidy.tsx'),
  creditCode: () => import('./credit-code.tsx'),
  draw: () => import('./draw.tsx'),
};
