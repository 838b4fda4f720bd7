import { hydrate } from 'preact';
import { LanguageContext, loadTexts } from '../../text.tsx';
import { SizeCheck } from './size-check.tsx';

/** Brings the prerendered form of /size/ to life. */
export const start = async (root: HTMLElement): Promise<void> => {
  const language = location.pathname.startsWith('/en/') ? 'en' : 'zh';
  await loadTexts(language, ['size', 'common', 'problems']);
  hydrate(<LanguageContext.Provider value={language}><SizeCheck /></LanguageContext.Provider>, root);
};
