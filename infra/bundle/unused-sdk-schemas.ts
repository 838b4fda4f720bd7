import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { parseAst } from 'vite';

/** The module with each of its lists marked as free of side effects, so that one which nobody refers to falls away. */
export const withPureLists = (source: string): string => {
  const lists = parseAst(source, { lang: 'js' }).body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ init }) => (init?.type === 'ArrayExpression' ? [init] : []));
  });
  return lists.sort((a, b) => b.start - a.start).reduce((text, { start, end }) => `${text.slice(0, start)}/* @__PURE__ */ (() => ${text.slice(start, end)})()${text.slice(end)}`, source);
};

/**
 * An SDK client describes each operation of its service in one list; of S3's and KMS's hundred we call four. Their computed
 * keys (`{ [_hH]: … }`) could have side effects for all that the bundler knows, so it would keep and run every one.
 */
export const unusedSdkSchemas: Plugin = {
  name: 'unused-sdk-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ }, async ({ path }) => ({ contents: withPureLists(await readFile(path, 'utf8')), loader: 'js' }));
  },
};
