import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureJava } from '../infra/local/parts/java.ts';
import { ensureChromium } from './support/chromium.ts';

/**
 * `npm test`: types, lint, then every test — rules, use cases on the real engine, stack, and the story in a real browser.
 * It installs what a fresh machine lacks (Java, Chromium, a Chinese font). Every part runs even when an earlier one failed.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-test-'));
const none: Counts = { passed: 0, failed: 0, skipped: 0 };
const bin = (name: string) => join(import.meta.dirname, '..', 'node_modules', '.bin', name);

const run = (title: string, command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean => {
  const started = performance.now();
  console.log(`\n── ${title}`);
  const { status } = spawnSync(bin(command), args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return status === 0;
};

const check = (title: string, command: string, ...args: string[]): Counts => (run(title, command, args) ? { ...none, passed: 1 } : { ...none, failed: 1 });

const vitest = (title: string, config: string, environment: Readonly<Record<string, string>> = {}): Counts => {
  const report = join(folder, `${title.replace(/\W/g, '-')}.json`);
  const succeeded = run(title, 'vitest', ['run', '--config', config, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], environment);
  try {
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return { passed: passed ?? 0, failed: Math.max(failed ?? 0, succeeded ? 0 : 1), skipped: skipped ?? 0 };
  } catch {
    return { ...none, failed: 1 };
  }
};

await ensureJava();
ensureChromium();
const counts = [
  check('types', 'tsc', '-p', '.'),
  check('lint', 'oxlint', '--deny-warnings', 'shared', 'functions', 'infra', 'web', 'test'),
  vitest('rules, use cases, stack', 'vitest.config.ts'),
  // The rules again as on machines elsewhere: fourteen hours ahead, half a day behind, and at home; where i is not the small I, and where digits are others.
  ...([['Pacific/Kiritimati', 'tr-TR'], ['America/New_York', 'ar-EG'], ['Asia/Shanghai', 'zh-CN']] as const).map(([zone, language]) =>
    vitest(`rules in ${zone}, ${language}`, 'vitest.rules.config.ts', { TZ: zone, RULES_ZONE: zone, LC_ALL: `${language.replace('-', '_')}.UTF-8`, RULES_LANGUAGE: language })),
  vitest('the running product: its story in a browser, bad input, outages, crashes', 'vitest.e2e.config.ts'),
];
rmSync(folder, { recursive: true, force: true });
const sum = (name: keyof Counts) => counts.reduce((total, count) => total + count[name], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') ? 1 : 0);
