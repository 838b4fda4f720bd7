import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../infra/local/parts/listen.ts';
import { seconds, type Row } from './row.ts';

const root = join(import.meta.dirname, '..', '..');
const READY = '托管通已启动';
const PATIENCE_MS = 300_000;

/** Milliseconds from `npm start` to its ready line; stopped afterwards, as Ctrl-C would. */
const start = async (dataDir: string, ...args: readonly string[]): Promise<number> => {
  const began = performance.now();
  // A group of its own: the signal then reaches what npm runs, and not npm alone.
  const child = spawn('npm', ['start', ...(args.length ? ['--', ...args] : [])], { cwd: root, env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) }, detached: true });
  // Closed once nobody holds its output any more: npm itself ends before what it runs.
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    return await new Promise<number>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer): void => {
        said = (said + chunk.toString()).slice(-4000);
        if (said.includes(READY)) resolve(performance.now() - began);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      void ended.then(() => reject(new Error(`npm start ended before it was ready: ${said}`)));
      setTimeout(() => reject(new Error(`npm start was not ready in ${seconds(PATIENCE_MS)}: ${said}`)), PATIENCE_MS).unref();
    });
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
};

const row = (what: string, ms: number, limit: number): Row => ({ what, value: seconds(ms), bar: `≤ ${limit} s`, met: ms <= limit * 1000 });

/** A first start with its sample data, one more on the same data, and one that begins anew. */
export const readyRows = async (): Promise<Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ready-'));
  try {
    const dataDir = join(folder, 'data');
    const fresh = await start(dataDir, '--fresh');
    const again = await start(dataDir);
    return [row('npm start -- --fresh, with sample data', fresh, 60), row('npm start, on kept data', again, 30)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
