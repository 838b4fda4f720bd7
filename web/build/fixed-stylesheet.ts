import type { Plugin } from 'vite';

/**
 * Writes the stylesheet of public pages a second time under a name that never changes: published pages outlive deployments
 * and link to this one, while the app links to the hashed one. Outside assets/, whose files are kept for a year.
 * @param page the prerendered page that links it
 */
export const fixedStylesheet = (page: string): Plugin => ({
  name: 'fixed-stylesheet',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const html = bundle[page];
      const [, name = ''] = html?.type === 'asset' ? (/<link rel="stylesheet"[^>]*href="\/([^"]+)"/.exec(String(html.source)) ?? []) : [];
      const stylesheet = bundle[name];
      if (stylesheet?.type !== 'asset') return this.error(`${page} links no stylesheet of this build`);
      this.emitFile({ type: 'asset', fileName: 'site.css', source: stylesheet.source });
    },
  },
});
