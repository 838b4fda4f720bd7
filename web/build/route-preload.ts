import type { Plugin } from 'vite';

/**
 * Adds `<link rel="modulepreload">` to prerendered pages for what their entry will import dynamically.
 * @param modulesOf the ends of the module paths that a page at this path needs
 */
export const routePreload = (modulesOf: (path: string) => readonly string[]): Plugin => ({
  name: 'route-preload',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunkOf = (module: string) => {
        const found = Object.values(bundle).find((file) => file.type === 'chunk' && (file.facadeModuleId?.endsWith(module) ?? false));
        if (found?.type !== 'chunk') return this.error(`no chunk for ${module}`);
        return found;
      };
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        const page = String(file.source);
        const chunks = modulesOf(`/${file.fileName.replace(/(^|\/)index\.html$/, '$1')}`).map(chunkOf);
        const wanted = new Set(chunks.flatMap((chunk) => [chunk.fileName, ...chunk.imports]).filter((name) => !page.includes(`/${name}"`)));
        const links = [...wanted].map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`).join('');
        file.source = page.replace('</head>', `${links}</head>`);
      }
    },
  },
});
