import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildFunctions, bundleEntry } from '../../../infra/bundle/build-functions.ts';
import { entries } from '../../../infra/functions.ts';
import { median } from '../statistics.ts';

export interface Start {
  readonly name: string;
  readonly bytes: number;
  /** Median of the import's time ÷ the median of the bare handler's, measured in turns with it. */
  readonly ratio: number;
  /** The same against the bare handler bundled with all the savings of ours. */
  readonly savingRatio: number;
}

const ROUNDS = 21;
/** What the functions parse at their start; nothing is called. */
const environment = {
  AWS_REGION: 'cn-north-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', TABLE_NAME: 'bench', ISSUER: 'https://issuer.example', JWKS_URI: 'https://issuer.example/jwks', AUDIENCE: 'bench', CITY_CODE: '320400', LOG_LEVEL: 'INFO',
  QUARANTINE_BUCKET: 'bench', FILES_BUCKET: 'bench', PUBLISHED_BUCKET: 'bench', ANCHOR_BUCKET: 'bench', SITE_BUCKET: 'bench', DATA_KEY_ID: 'bench', LOOKUP_KEY_ID: 'bench', PUBLISH_QUEUE_URL: 'https://queue.example/bench', PAGE_HEADERS: '{}', SITE_FACTS: '{}', SITE_ORIGIN: 'https://bench.example',
};

/** Milliseconds that a fresh process takes to import the file. */
const importOnce = (file: string): number =>
  Number(execFileSync(process.execPath, [join(import.meta.dirname, 'import-once.mjs'), file], { env: environment, encoding: 'utf8' }));

/** As a team that reads esbuild's manual bundles for Lambda: what our own plugins save is part of what is measured. */
const bundleUsually = (entryPoint: string, outfile: string) =>
  build({ entryPoints: [entryPoint], outfile, bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node24', mainFields: ['module', 'main'], logLevel: 'warning', banner: { js: "import{createRequire as bundleRequire}from'node:module';const require=bundleRequire(import.meta.url);" } });

/** Every function's bundle against the bare handler's, each import in a process of its own, in turns. */
export const measureStarts = async (): Promise<{ bareMs: number; starts: Start[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-imports-'));
  try {
    const handler = join(import.meta.dirname, 'bare-handler.ts');
    const [bare, saving] = [join(folder, 'bare', 'index.mjs'), join(folder, 'saving', 'index.mjs')];
    await bundleUsually(handler, bare);
    await bundleEntry(handler, saving);
    const sizes = await buildFunctions(Object.keys(entries), folder);
    const all: number[] = [];
    const starts = Object.entries(sizes).map(([name, bytes]): Start => {
      const file = join(folder, name, 'index.mjs');
      importOnce(file);
      const own: number[] = [];
      const others: number[] = [];
      const savings: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        others.push(importOnce(bare));
        savings.push(importOnce(saving));
        own.push(importOnce(file));
      }
      all.push(...others);
      return { name, bytes, ratio: median(own) / median(others), savingRatio: median(own) / median(savings) };
    });
    return { bareMs: median(all), starts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
