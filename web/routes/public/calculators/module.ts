import type { ComponentType } from 'preact';
import { calculatorNamespaces } from '../../../../shared/text/calculators.ts';
import { namespaces } from '../../../../shared/text/index.ts';

/** What the module of every calculator, or of another part that comes to life, holds. */
export interface CalculatorModule {
  readonly Calculator: ComponentType;
  /** The texts that the form and its result show, besides those of every calculator. */
  readonly texts: readonly (keyof typeof calculatorTexts)[];
}

/** The texts of every calculator. */
export const commonTexts = ['common', 'fieldErrors', 'calculation'] as const satisfies readonly (keyof typeof calculatorTexts)[];

/** Where a calculator's texts are. */
export const calculatorTexts = { ...namespaces, ...calculatorNamespaces };
