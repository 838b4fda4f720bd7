import type { Plugin } from 'vite';

/**
 * Writes the stylesheet a second time under a name that never changes: published pages outlive deployments and link to
 * this one, while the app links to the hashed one. Outside assets/, whose files are kept for a year.
 */
export const fixedStylesheet = (): Plugin => ({
  name: 'fixed-stylesheet',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const styles = Object.values(bundle).flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : []));
      const [stylesheet] = styles;
      if (!stylesheet || styles.length > 1) this.error(`expected one stylesheet, found ${styles.length}`);
      this.emitFile({ type: 'asset', fileName: 'site.css', source: stylesheet.source });
    },
  },
});
