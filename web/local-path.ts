/** The same page's address in a language; `path` is its Chinese address. */
export const localPath = (language: 'zh' | 'en', path: string): string => (language === 'en' ? `/en${path}` : path);
