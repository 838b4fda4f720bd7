import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..', '..');

const bundled = async (entry: string, platform: 'browser' | 'node'): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)], bundle: true, minify: true, write: false, format: platform === 'node' ? 'esm' : 'iife', platform,
    target: platform === 'node' ? 'node20' : 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning', mainFields: ['module', 'main'],
  });
  return outputFiles[0]?.text ?? '';
};

/** The check as one page that works from a disk, without a network. */
export const buildCheckPage = async (): Promise<string> => {
  // Whoever writes `</script` into a text must not end the script with it.
  const script = (await bundled('web/check/main.ts', 'browser')).replaceAll('</script', '<\\/script');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>服务档案核验</title>
<body></body>
<script>${script}</script>
</html>
`;
};

/** The check as one script for Node.js 20 or later, without any package. */
export const buildCheckScript = async (): Promise<string> => bundled('infra/operations/check-archive.ts', 'node');
