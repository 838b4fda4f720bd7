import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { publicPaths } from './web/routes/public/paths.ts';
import { chunkGroups } from './web/build/chunks.ts';
import { fixedStylesheet } from './web/build/fixed-stylesheet.ts';
import { routePreload } from './web/build/route-preload.ts';

const web = resolve(import.meta.dirname, 'web');

export default defineConfig({
  root: web,
  publicDir: 'static',
  plugins: [
    preact({
      prerender: {
        enabled: true,
        renderTarget: '#app',
        prerenderScript: resolve(web, 'routes/public/prerender.tsx'),
        additionalPrerenderRoutes: publicPaths.filter((path) => path !== '/'),
      },
    }),
    routePreload((path) => (/^\/(en\/)?size\/$/.test(path) ? ['routes/public/size-check.island.tsx', `shared/text/${path.startsWith('/en/') ? 'en' : 'zh'}/size.ts`] : [])),
    fixedStylesheet(),
  ],
  css: { preprocessorOptions: { scss: { loadPaths: [resolve(import.meta.dirname, 'node_modules')], quietDeps: true } } },
  build: {
    outDir: resolve(import.meta.dirname, '.build/site'),
    emptyOutDir: true,
    // Old WebViews: WeChat on phones of 2020.
    target: ['chrome80', 'safari13.1'],
    cssCodeSplit: false,
    // Every browser that the site is built for knows modules; those that do not know the hint just fetch a little later.
    modulePreload: { polyfill: false },
    // The content security policy lets nothing in that is written into the page.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { site: resolve(web, 'index.html'), app: resolve(web, 'app/index.html') }, output: { codeSplitting: { groups: chunkGroups } } },
  },
});
