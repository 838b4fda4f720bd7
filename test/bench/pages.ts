import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { enterFair, holdFair, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency } from '../../infra/local/samples/parties.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { startLocal, type Local } from '../../infra/local/start-local.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { measurePage, type Weight } from './page-weight.ts';
import type { Row } from './row.ts';
import { median } from './statistics.ts';

const FAIRS = 24;
const LIST_KIB = 30;
const FORM_KIB = 35;
const BOARD_KIB = 40;
/** A board is looked at for a morning, so its first second matters less than its being light. */
const BOARD_SCORE = 95;
const RUNS = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Scene {
  readonly fairId: string;
  readonly agencyId: string;
}

/** As many fairs as a full page of the list shows, one of them today and with a booth, and an enterprise that has not signed up yet. */
const setScene = async (local: Local): Promise<Scene> => {
  const stage = createStage({ origin: local.origin, tokenOf: local.accessToken, setTime: local.setTime });
  const today = localDateOf(Date.now());
  const fairIds: string[] = [];
  for (let index = 0; index < FAIRS; index += 1) fairIds.push(await holdFair(stage, today, { title: `小微企业劳动关系事务托管第${index + 1}场双选会`, district: '320402', venue: `示例会堂${index + 1}号厅`, daysAhead: index === 0 ? 0 : 20 + index, seats: 60 }));
  const fairId = fairIds[0] ?? '';
  const agency = await enterAgency(stage, 0);
  await verifyAgency(stage, agency);
  await takeBooth(stage, fairId, agency);
  await enterEnterprise(stage, 0, Number(today.slice(0, 4)) - 1, false);
  const other = await enterEnterprise(stage, 1, Number(today.slice(0, 4)) - 1, false);
  await enterFair(stage, fairId, other);
  return { fairId, agencyId: agency.id };
};

const published = async (local: Local, path: string, expected: string): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) {
    const answer = await fetch(local.origin + path);
    if (answer.ok && (await answer.text()).includes(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${path} was not published`);
};

const signIn = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/app/`);
  await page.locator('button[value="owner-01"]').first().click();
  await page.waitForURL(`${origin}/app/`);
  await page.locator('h1').first().waitFor();
};

/** As it is for whoever comes for the first time: nothing is kept on the phone yet. */
const phone = (browser: Browser): Promise<BrowserContext> => browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN', isMobile: true, hasTouch: true, serviceWorkers: 'block' });

const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
const weightRow = (what: string, weight: Weight, limit: number): Row => ({
  what: `${what}: response bodies as sent (compressed)`, value: `${kib(weight.bodies)} KiB in ${weight.parts.length} answers`, bar: `≤ ${limit} KiB`, met: weight.bodies <= limit * 1024,
  details: [`with HTTP/1.1 headers ${kib(weight.withHeaders)} KiB`, ...weight.parts.map(({ path, bytes }) => `${kib(bytes)} KiB ${path}`)],
});

/** Median scores of mobile runs; one that fails by itself is made again. */
const scoresOf = async (url: string, port: number): Promise<{ scores: number[]; shift: number }> => {
  const runs: { scores: number[]; shift: number }[] = [];
  for (let attempt = 0; attempt < RUNS * 2 && runs.length < RUNS; attempt += 1) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] });
    if (!result || result.lhr.runtimeError) continue;
    const { lhr } = result;
    runs.push({ scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)), shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN });
  }
  if (runs.length < RUNS) throw new Error(`${url}: Lighthouse did not get through`);
  return { scores: categories.map((_, index) => median(runs.map(({ scores }) => scores[index] ?? 0))), shift: Math.max(...runs.map(({ shift }) => shift)) };
};

/** Weights over the wire, and Lighthouse (mobile) on every public page. */
export const measurePages = async ({ scores = true } = {}): Promise<Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-bench-pages-'));
  const port = await freePort();
  const local = await startLocal({ port: 0, dataDir: join(folder, 'data'), fresh: true, quiet: true, samples: false });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGUMENTS, `--remote-debugging-port=${port}`] });
  try {
    const { fairId, agencyId } = await setScene(local);
    await published(local, '/fairs/', `第${FAIRS}场`);
    await published(local, `/agencies/${agencyId}/`, '<h1');
    await published(local, `/data/fairs/${fairId}/board.json`, '"signedUp":1');
    await published(local, `/fairs/${fairId}/board/`, '<h1');
    // The hourly schedule publishes what nothing has happened to yet.
    await local.setTime(60_000);
    await published(local, '/notices/', '<h1');

    const visitor = await phone(browser);
    const list = await measurePage(await visitor.newPage(), `${local.origin}/fairs/`);
    const hall = await measurePage(await visitor.newPage(), `${local.origin}/fairs/${fairId}/board/`, '.board-tools');
    await visitor.close();
    const owner = await phone(browser);
    const page = await owner.newPage();
    await signIn(page, local.origin);
    const form = await measurePage(page, `${local.origin}/app/fairs/${fairId}/sign-up/`, 'form');
    await owner.close();
    const rows: Row[] = [weightRow(`fair list of ${FAIRS}`, list, LIST_KIB), weightRow('sign-up form, signed in', form, FORM_KIB), weightRow('board of the hall, first load', hall, BOARD_KIB)];
    if (!scores) return rows;

    for (const path of ['/', '/fairs/', `/fairs/${fairId}/`, `/fairs/${fairId}/board/`, '/agencies/', `/agencies/${agencyId}/`, '/notices/', '/size/', '/calculators/', '/calculators/severance/', '/calculators/draw/', '/en/', '/en/fairs/']) {
      const { scores: measured, shift } = await scoresOf(local.origin + path, port);
      rows.push({ what: `Lighthouse mobile, ${path.replace(/_[0-9a-f]{32}/, '_…')}: performance/accessibility/best practices/SEO; CLS`, value: `${measured.join('/')}; ${shift.toFixed(3)}`, ...(path.endsWith('/board/') ? { bar: `≥ ${BOARD_SCORE} each`, met: measured.every((score) => score >= BOARD_SCORE) } : { bar: '100/100/100/100; 0', met: measured.every((score) => score === 100) && shift === 0 }) });
    }
    return rows;
  } finally {
    await browser.close();
    await local.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
