import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { parseAst } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [name: string]: unknown;
}
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string';
const childrenOf = (node: Node): Node[] => Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

/** The variable that a chain of calls and members begins with: `z` of `z.string().check(…)`. */
const rootOf = (node: Node): string | undefined => {
  if (node.type === 'Identifier') return String(node.name);
  const inner = node.type === 'CallExpression' ? node.callee : node.type === 'MemberExpression' ? node.object : undefined;
  return isNode(inner) ? rootOf(inner) : undefined;
};
/** Registers are filled while schemas are made: they come first. */
const isRegistry = (node: Node): boolean => isNode(node.callee) && node.callee.type === 'MemberExpression' && isNode(node.callee.property) && node.callee.property.name === 'registry';
/** zod itself, and the helpers of shared that only make a schema. */
const MAKERS = new Set(['z', 'id', 'idOf', 'text', 'pageOf']);
const isSchema = (node: Node): boolean => node.type === 'CallExpression' && MAKERS.has(rootOf(node) ?? '') && !isRegistry(node);

/** Parts of a route that are schemas, also where a helper makes them. */
const PARTS = new Set(['params', 'query', 'body']);
const keyOf = (property: Node): string => (isNode(property.key) ? String(property.key.name ?? property.key.value) : '');
const isPartOfRoute = (property: Node, inResponses: boolean): boolean => property.type === 'Property' && isNode(property.value) && property.value.type === 'CallExpression' && (inResponses || PARTS.has(keyOf(property)));

/** The outermost expressions, outside of functions, that make a schema. */
const schemasIn = (node: Node, inRoute = false, inResponses = false): Node[] => {
  if (isSchema(node)) return [node];
  if (/Function/.test(node.type) || node.type.startsWith('TS')) return node.type.startsWith('TSAs') || node.type.startsWith('TSSatisfies') ? childrenOf(node).flatMap((child) => schemasIn(child, inRoute, inResponses)) : [];
  if (inRoute && isPartOfRoute(node, inResponses)) return [node.value as Node];
  const within = inRoute || (node.type === 'CallExpression' && rootOf(node) === 'route');
  const responses = within && node.type === 'Property' && keyOf(node) === 'responses';
  return childrenOf(node).flatMap((child) => schemasIn(child, within, responses || (inResponses && node.type === 'ObjectExpression')));
};

const NAME = 'schemaMadeLater';

/** The module with each of its schemas made when it is first looked at. */
export const withLazySchemas = (source: string): string => {
  const program: unknown = parseAst(source, { lang: 'ts' });
  const found = isNode(program) ? schemasIn(program).sort((a, b) => b.start - a.start) : [];
  if (!found.length) return source;
  const body = found.reduce((text, { start, end }) => `${text.slice(0, start)}/* @__PURE__ */ ${NAME}(() => ${text.slice(start, end)})${text.slice(end)}`, source);
  return `import { later as ${NAME} } from ${JSON.stringify(join(import.meta.dirname, 'later.ts'))};\n${body}`;
};

/** Making every schema that a bundle holds would take half as long again as all the rest of its start. */
export const lazySchemas: Plugin = {
  name: 'lazy-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]shared[\\/](domain|contract|rules)[\\/].*\.ts$/ }, async ({ path }) => ({ contents: withLazySchemas(await readFile(path, 'utf8')), loader: 'ts' }));
  },
};
