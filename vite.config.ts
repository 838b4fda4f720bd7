import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { publicPaths } from './web/routes/public/paths.ts';
import { alwaysThere, chunkGroups } from './web/build/chunks.ts';
import { fixedEntries, fixedNames } from './web/build/fixed-entries.ts';
import { fixedStylesheet } from './web/build/fixed-stylesheet.ts';
import { oneFont } from './web/build/one-font.ts';
import { routeCalls } from './web/build/route-calls.ts';
import { worker } from './web/build/worker.ts';
import { unusedClassesOf } from './web/build/unused-classes.ts';

const web = resolve(import.meta.dirname, 'web');
const modules = resolve(import.meta.dirname, 'node_modules');

export default defineConfig({
  root: web,
  publicDir: 'static',
  plugins: [
    routeCalls(resolve(import.meta.dirname, 'shared/contract'), `${web}/`),
    preact({
      prerender: {
        enabled: true,
        renderTarget: '#app',
        prerenderScript: resolve(web, 'routes/public/prerender.tsx'),
        additionalPrerenderRoutes: publicPaths.filter((path) => path !== '/'),
      },
    }),
    fixedStylesheet('index.html'),
    worker(import.meta.dirname),
  ],
  // The worker that reads QR codes goes out under a policy of its own, hence from a folder of its own.
  worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: 'scanner/[name]-[hash].js' } } },
  css: {
    postcss: { plugins: [oneFont] },
    preprocessorOptions: { scss: { loadPaths: [modules], quietDeps: true } },
    // Of a component of govuk-frontend most pages need a part: the rest would be a quarter of the stylesheet.
    lightningcss: { unusedSymbols: unusedClassesOf(web, modules) },
  },
  build: {
    outDir: resolve(import.meta.dirname, '.build/site'),
    emptyOutDir: true,
    // Old WebViews: WeChat on phones of 2020.
    target: ['chrome80', 'safari13.1'],
    modulePreload: {
      // Every browser that the site is built for knows modules; those that do not know the hint just fetch a little later.
      polyfill: false,
      // What comes with every page of the app need not be named in every page's list.
      resolveDependencies: (_, dependencies, { hostType }) => (hostType === 'js' ? dependencies.filter((name) => !alwaysThere.test(name)) : dependencies),
    },
    // The content security policy lets nothing in that is written into the page.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { site: resolve(web, 'index.html'), app: resolve(web, 'app/index.html'), ...fixedEntries(web) }, output: { ...fixedNames, codeSplitting: { groups: chunkGroups } } },
  },
});
