import { join, resolve } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { routes } from '../../shared/contract/index.ts';
import { wholeRoute, type RouteDefinition } from '../../shared/contract/route.ts';
import { routeCalls } from '../../web/build/route-calls.ts';
import { shellModules } from '../../web/build/worker.ts';
import { furtherPages } from '../../web/routes/further-pages.ts';
import { pages } from '../../web/routes/index.ts';
import { unusedClasses } from '../../web/build/unused-classes.ts';

const root = resolve(import.meta.dirname, '..', '..');
const web = `${join(root, 'web')}/`;

/** What a module of the site is given when it imports from the contract. */
const builtForPages = async (): Promise<{ readonly code: string; readonly files: number }> => {
  const entry = join(web, 'page-of-this-test.ts');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: { write: false, minify: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
    plugins: [
      routeCalls(join(root, 'shared/contract'), web),
      { name: 'page', resolveId: (id) => (id === entry ? entry : undefined), load: (id) => (id === entry ? "import { fairRoutes } from '../shared/contract/fairs.ts'; export const called = [fairRoutes.signUp, fairRoutes.listFairs];" : undefined) },
    ],
  });
  const output = 'output' in built ? built.output : [];
  const page = output.find((file) => file.type === 'chunk' && file.isEntry);
  return { code: page?.type === 'chunk' ? page.code : '', files: output.length };
};

describe('routes as the pages of the site have them', () => {
  it('say where they go, and leave their schemas to be fetched', async () => {
    const { code, files } = await builtForPages();
    expect(code).toContain(fairRoutes.signUp.path);
    expect(code).not.toContain('contactPhone');
    expect(code).toContain('import(');
    expect(files).toBeGreaterThan(1);
    // A page comes with the routes that it calls, not with all of the capability.
    expect(code).toContain('listFairs');
    expect(code).not.toContain(fairRoutes.cancelFair.path);
  }, 60_000);
  it('are found by their ids, which are the names they are declared under', () => {
    for (const [name, { id }] of Object.entries(routes)) expect(id).toBe(name);
  });
  it('are made whole by fetching, and are whole already everywhere else', async () => {
    const whole: RouteDefinition = fairRoutes.signUp;
    const light: RouteDefinition = { ...whole, body: undefined, whole: async () => whole };
    expect(await wholeRoute(light)).toBe(whole);
    expect(await wholeRoute(whole)).toBe(whole);
  });
});

describe('classes of the stylesheet that no page carries', () => {
  const css = '.govuk-tag{} .govuk-tag--green{} .govuk-tag--blue{} .govuk-radios__item{} .govuk-radios--inline{} .govuk-input--width-5{} .govuk-panel{}';
  it.each([
    ['named whole', '"govuk-tag govuk-tag--green"', ['govuk-tag--blue', 'govuk-radios__item', 'govuk-radios--inline', 'govuk-input--width-5', 'govuk-panel']],
    ['named up to a value', '`govuk-tag--${colour} govuk-input--width-${width}` "govuk-tag"', ['govuk-radios__item', 'govuk-radios--inline', 'govuk-panel']],
    ['a block and, after a value, the rest', '"govuk-radios" `${block}__item`', ['govuk-tag', 'govuk-tag--green', 'govuk-tag--blue', 'govuk-radios--inline', 'govuk-input--width-5', 'govuk-panel']],
  ])('%s', (_, sources, unused) => {
    expect(unusedClasses(css, sources)).toEqual(unused);
  });
});

describe('what the app has without a network', () => {
  const fileOf = (name: string): string => `shared/text/zh/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  const kept = [...pages, ...furtherPages].filter(({ load }) => shellModules.some((module) => module.startsWith('web/routes/') && load.toString().includes(module.slice('web/'.length))));
  it('are whole pages: with every text that they name', () => {
    expect(kept.length).toBeGreaterThan(6);
    for (const { path, texts = [] } of kept) for (const name of texts) expect(shellModules, `${path} names ${name}`).toContain(fileOf(name));
  });
});
