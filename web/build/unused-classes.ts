import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'sass';

/** `govuk-radios__item` → its block and the rest. */
const partsOf = (name: string): [string, string] => {
  const [, block = name, rest = ''] = /^(.+?)((?:__|--).*)$/.exec(name) ?? [];
  return [block, rest];
};

/**
 * The classes of the stylesheet that no page can carry: those that the sources name neither whole, nor up to a `${`, nor as
 * the block and, after a `}`, the rest.
 */
export const unusedClasses = (css: string, sources: string): string[] => {
  const names = new Set([...css.matchAll(/\.((?:govuk|app)-[\w-]+)/g)].map(([, name = '']) => name));
  const words = new Set(sources.match(/(?:govuk|app)-[\w-]+/g));
  const beginnings = [...sources.matchAll(/((?:govuk|app)-[\w-]+(?:--|__)[\w-]*)\$\{/g)].map(([, beginning = '']) => beginning);
  const endings = new Set([...sources.matchAll(/\}((?:__|--)[\w-]+)/g)].map(([, ending]) => ending));
  const isUsed = (name: string): boolean => {
    if (words.has(name) || beginnings.some((beginning) => name.startsWith(beginning))) return true;
    const [block, rest] = partsOf(name);
    return words.has(block) && endings.has(rest);
  };
  return [...names].filter((name) => !isUsed(name));
};

/** The same of the site in this folder. */
export const unusedClassesOf = (web: string, loadPath: string): string[] => {
  const sources = globSync('{*,{app,board,components,form,published,routes,share}/**/*}.{ts,tsx,html}', { cwd: web }).map((file) => readFileSync(join(web, file), 'utf8'));
  const css = ['site', 'work'].map((name) => compile(join(web, 'styles', `${name}.scss`), { loadPaths: [loadPath], quietDeps: true, logger: { warn: () => undefined } }).css);
  return unusedClasses(css.join('\n'), sources.join('\n'));
};
