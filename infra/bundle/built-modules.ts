import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

/** Modules named `*.built.ts` are run when a bundle is built; the bundle holds their exports as data, compressed. */
export const builtModules: Plugin = {
  name: 'built-modules',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.built\.ts$/ }, async ({ path }) => {
      const exported = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
      const held = (value: unknown) => `JSON.parse(brotliDecompressSync(Buffer.from("${brotliCompressSync(JSON.stringify(value)).toString('base64')}","base64")))`;
      return { contents: ["import{brotliDecompressSync}from'node:zlib';", ...Object.entries(exported).map(([name, value]) => `export const ${name}=${held(value)};`)].join('\n'), loader: 'js' };
    });
  },
};
