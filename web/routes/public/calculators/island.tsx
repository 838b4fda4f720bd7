import { hydrate } from 'preact';
import { LanguageContext, loadTextsFrom } from '../../../text.tsx';
import { calculatorTexts, commonTexts, type CalculatorModule } from './module.ts';
import '../../../styles/calculator.scss';

/** Brings the prerendered form of a calculator to life. */
export const start = async (root: HTMLElement, { Calculator, texts }: CalculatorModule): Promise<void> => {
  const language = location.pathname.startsWith('/en/') ? 'en' : 'zh';
  await loadTextsFrom(calculatorTexts, language, [...commonTexts, ...texts]);
  hydrate(<LanguageContext.Provider value={language}><Calculator /></LanguageContext.Provider>, root);
};
