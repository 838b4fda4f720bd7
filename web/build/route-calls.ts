import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { RouteDefinition } from '../../shared/contract/route.ts';

const MARK = '\0route-calls:';
const isRoute = (value: unknown): value is RouteDefinition => typeof value === 'object' && value !== null && 'path' in value && 'responses' in value;
const isTable = (value: unknown): boolean => typeof value === 'object' && value !== null && !('_zod' in value) && Object.values(value).length > 0 && Object.values(value).every(isRoute);

/** What a caller needs of each route: where it goes, which answers are successes, and how to get at the rest. */
const tableOf = (exported: string, routes: Readonly<Record<string, RouteDefinition>>): string => {
  // Every route is kept under its own id.
  const calls = Object.values(routes).map(({ id, method, path, responses }) => `${id}: call(${[id, method, path].map((part) => JSON.stringify(part)).join(', ')}, { ${Object.keys(responses).map((status) => `${status}: undefined`).join(', ')} }),`);
  return ['const call = (id, method, path, responses) => ({ id, method, path, responses, whole: () => whole().then((all) => all[id]) });', `export const ${exported} = {`, ...calls, '};'].join('\n');
};

/**
 * Gives pages the routes of shared/contract without their schemas, which are most of a page's weight: the service has
 * checked its answers, and a form fetches what it checks by when somebody begins to fill it in (`wholeRoute`).
 * @param contract the folder of the contract
 * @param pages the folder whose modules are given the light routes
 */
export const routeCalls = (contract: string, pages: string): Plugin => ({
  name: 'route-calls',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer?.startsWith(pages) || !/\/shared\/contract\/[a-z-]+\.ts$/.test(source)) return undefined;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!resolved || join(contract, basename(resolved.id)) !== resolved.id) return undefined;
    const exported: Record<string, unknown> = await import(pathToFileURL(resolved.id).href);
    return Object.values(exported).some(isTable) ? MARK + resolved.id : undefined;
  },
  async load(id) {
    if (!id.startsWith(MARK)) return undefined;
    const file = id.slice(MARK.length);
    const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
    const [table, ...more] = Object.entries(exported).filter((entry): entry is [string, Record<string, RouteDefinition>] => isTable(entry[1]));
    if (!table || more.length > 0) return this.error(`${basename(file)} should export one table of routes`);
    return `const whole = () => import(${JSON.stringify(file)}).then((module) => module.${table[0]});\n${tableOf(...table)}`;
  },
});
