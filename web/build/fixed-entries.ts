import { basename, join } from 'node:path';

/**
 * What published pages run and look like besides the stylesheet of all pages: they outlive deployments and name files that
 * are called the same in each, outside assets/, whose files are kept for a year.
 */
const FIXED = { board: 'board/main.tsx', share: 'share/main.ts' } as const;

export const fixedEntries = (web: string): Record<string, string> => Object.fromEntries(Object.entries(FIXED).map(([name, file]) => [name, join(web, file)]));

const isFixed = (name: string): boolean => Object.hasOwn(FIXED, name);
const HASHED = 'assets/[name]-[hash]';

/** Names of the files that are built. */
export const fixedNames = {
  entryFileNames: ({ name }: { readonly name: string }): string => (isFixed(name) ? '[name].js' : `${HASHED}.js`),
  assetFileNames: ({ names }: { readonly names: readonly string[] }): string => (names.some((name) => isFixed(basename(name, '.css'))) ? '[name][extname]' : `${HASHED}[extname]`),
};
