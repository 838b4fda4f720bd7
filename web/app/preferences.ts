import type { Language } from '../../shared/text/index.ts';

const KEY = 'language';

/** The language of the app as this device remembers it; the app's addresses are the same in both. */
export const preferredLanguage = (): Language => {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
};

/** Loads the page anew in the other language; forms keep their drafts. */
export const switchLanguage = (to: Language): void => {
  localStorage.setItem(KEY, to);
  location.reload();
};
