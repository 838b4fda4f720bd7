/** Pages made when the site is built; each exists in Chinese and under /en/ in English. */
export const publicPaths = ['/', '/size/', '/404.html', '/en/', '/en/size/'] as const;
