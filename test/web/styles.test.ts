import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { compile } from 'sass';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const routes = join(root, 'web', 'routes');

const classesOf = (stylesheet: string): Set<string> => {
  const { css } = compile(join(root, 'web', 'styles', `${stylesheet}.scss`), { loadPaths: [join(root, 'node_modules')], quietDeps: true, logger: { warn: () => undefined } });
  return new Set([...css.matchAll(/\.((?:govuk|app)-[\w-]+)/g)].map(([, name = '']) => name));
};

/** The pages of the app that say they do with the styles of public pages. */
const plainPages = readdirSync(routes)
  .filter((file) => file.endsWith('-pages.ts'))
  .flatMap((file) => readFileSync(join(routes, file), 'utf8').split('\n'))
  .flatMap((line) => (line.includes('plain: true') ? [join(routes, /import\('([^']+)'\)/.exec(line)?.[1] ?? '')] : []));

/** The sources of a page with everything it shows at once: what it imports later brings its own styles. */
const sourcesOf = async (entries: readonly string[]): Promise<string> => {
  const { metafile } = await build({
    entryPoints: [...entries], bundle: true, write: false, outdir: join(root, '.build', 'none'), metafile: true, format: 'esm', platform: 'node', loader: { '.scss': 'empty' }, jsx: 'automatic', jsxImportSource: 'preact', absWorkingDir: root, logLevel: 'error',
    plugins: [{ name: 'at-once', setup: ({ onResolve }) => { onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)); } }],
  });
  return Object.keys(metafile.inputs).filter((file) => file.startsWith('web/')).map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
};

describe('styles that only work in the app needs', () => {
  const site = classesOf('site');
  // Calculators bring a sheet of their own, and so do papers.
  const calculator = new Set([...classesOf('calculator'), ...classesOf('paper')]);
  const work = [...classesOf('work')].filter((name) => !site.has(name) && !calculator.has(name));

  it.each([
    ['published pages', [join(root, 'web', 'render.tsx')]],
    ['prerendered pages', [join(routes, 'public', 'prerender.tsx'), ...globSync(join(routes, 'public', 'calculators', '*.tsx'))]],
    ['the frame of the app and its plain pages', [join(root, 'web', 'app', 'shell.tsx'), join(root, 'web', 'app', 'page-switch.tsx'), ...plainPages]],
  ])('are not needed by %s', async (_, entries) => {
    const words = new Set((await sourcesOf(entries)).match(/(?:govuk|app)-[\w-]+/g));
    // Radios and checkboxes are made by one component; no page here has radios.
    expect(work.filter((name) => words.has(name) && name !== 'govuk-radios')).toEqual([]);
  });
  it('are fetched with the pages that work', () => {
    expect(plainPages.length).toBeGreaterThan(0);
    expect(work).toContain('govuk-panel--confirmation');
  });
});
