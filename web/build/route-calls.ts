import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { RouteDefinition } from '../../shared/contract/route.ts';

const MARK = '\0route-calls:';
/** Between the file of a table and the route of it that a module holds. */
const OF = '#';
const isRoute = (value: unknown): value is RouteDefinition => typeof value === 'object' && value !== null && 'path' in value && 'responses' in value;
const isTable = (value: unknown): boolean => typeof value === 'object' && value !== null && !('_zod' in value) && Object.values(value).length > 0 && Object.values(value).every(isRoute);

/** What a caller needs of a route: where it goes, which answers are successes, and how to get at the rest. */
const callOf = ({ id, method, path, responses }: RouteDefinition, file: string, table: string): string => {
  const statuses = Object.keys(responses).map((status) => `${status}: undefined`);
  return `export const ${id} = { id: ${JSON.stringify(id)}, method: ${JSON.stringify(method)}, path: ${JSON.stringify(path)}, responses: { ${statuses.join(', ')} }, whole: () => import(${JSON.stringify(file)}).then((module) => module.${table}.${id}) };`;
};

/**
 * Gives pages the routes of shared/contract without their schemas, which are most of a page's weight: the service has
 * checked its answers, and a form fetches what it checks by when somebody begins to fill it in (`wholeRoute`). Every route is a
 * module, so that a page comes with those that it calls: `fairRoutes.signUp` is resolved while building.
 * @param contract the folder of the contract
 * @param pages the folder whose modules are given the light routes
 */
export const routeCalls = (contract: string, pages: string): Plugin => ({
  name: 'route-calls',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (source.startsWith(MARK)) return source;
    if (!importer?.startsWith(pages) || !/\/shared\/contract\/[a-z-]+\.ts$/.test(source)) return undefined;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!resolved || join(contract, basename(resolved.id)) !== resolved.id) return undefined;
    const exported: Record<string, unknown> = await import(pathToFileURL(resolved.id).href);
    return Object.values(exported).some(isTable) ? MARK + resolved.id : undefined;
  },
  async load(id) {
    if (!id.startsWith(MARK)) return undefined;
    const [file = '', wanted] = id.slice(MARK.length).split(OF);
    const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
    const [table, ...more] = Object.entries(exported).filter((entry): entry is [string, Record<string, RouteDefinition>] => isTable(entry[1]));
    if (!table || more.length > 0) return this.error(`${basename(file)} should export one table of routes`);
    const [name, routes] = table;
    const part = (of: string): string => JSON.stringify(`${MARK}${file}${OF}${of}`);
    const codeOf = (): string => {
      const route = Object.values(routes).find((each) => each.id === wanted);
      if (route) return callOf(route, file, name);
      if (wanted === 'table') return Object.values(routes).map((each) => `export { ${each.id} } from ${part(each.id)};`).join('\n');
      return `export * as ${name} from ${part('table')};`;
    };
    return { code: codeOf(), moduleSideEffects: false };
  },
});
