import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdFair, matchPairs, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { completeAgreement, signBoth } from '../../infra/local/samples/service.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as common } from '../../shared/text/zh/common.ts';
import { text as files } from '../../shared/text/zh/files.ts';
import { text as services } from '../../shared/text/zh/services.ts';
import { openLine, type Line } from '../support/line.ts';
import { docx, pdf, photo, xlsx } from '../support/file-samples.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, openPhone, type Actor } from './actor.ts';

const PHOTOS = 30;
const PHOTO_BYTES = 4_000_000;
/** A good mobile line; a slow one would only make the test longer: what a cut costs is counted in pieces, not in seconds. */
const BYTES_PER_SECOND = 10_000_000;
const CUT_EVERY_MS = 5_000;
const CUT_FOR_MS = 600;
const DAY_MS = 86_400_000;

const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-evidence-'));
const album = join(folder, 'album');
mkdirSync(album);
let product: Product;
let line: Line;
let browser: Browser;
let enterprise: Enterprise;
let agency: Agency;
let agreementId: string;
let specialist: Actor;

/** A real small JPEG, as large as a phone makes them: the rest is in segments that a reader passes over. */
const enlarged = (small: Buffer): Buffer => {
  const filling: Buffer[] = [];
  for (let size = small.length; size < PHOTO_BYTES; size += 65_535) {
    const content = randomBytes(Math.min(65_531, Math.max(PHOTO_BYTES - size, 64)));
    filling.push(Buffer.from([0xff, 0xef, ((content.length + 2) >> 8) & 0xff, (content.length + 2) & 0xff]), content);
  }
  return Buffer.concat([small.subarray(0, 2), ...filling, small.subarray(2)]);
};
const takePhotos = async (): Promise<string[]> => {
  const pages = await specialist.page.evaluate((count) => Array.from({ length: count }, (_, n) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 900];
    const context = canvas.getContext('2d');
    if (context) {
      context.fillStyle = `hsl(${n * 12} 45% 62%)`;
      context.fillRect(0, 0, 1200, 900);
      context.fillStyle = '#fff';
      context.font = '320px sans-serif';
      context.fillText(String(n + 1), 420, 560);
    }
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
  }), PHOTOS);
  return pages.map((page, n) => {
    const path = join(album, `IMG_20261130_0930${String(n).padStart(2, '0')}.jpg`);
    writeFileSync(path, enlarged(Buffer.from(page, 'base64')));
    return path;
  });
};
const written = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const newRecord = (): string => `/app/agency/${agency.id}/agreements/${agreementId}/records/new/`;
const choose = (...paths: string[]) => specialist.page.locator('input[type="file"]').setInputFiles(paths);
const uploads = async () => (await product.items()).filter(({ type }) => type === 'upload');
/** Cuts the line every five seconds until it is told to stop. */
const bad = (): (() => void) => {
  const timers = [setInterval(() => {
    line.cut();
    timers.push(setTimeout(() => line.mend(), CUT_FOR_MS));
  }, CUT_EVERY_MS)];
  return () => {
    timers.forEach(clearTimeout);
    line.mend();
  };
};

beforeAll(async () => {
  [product, line, browser] = await Promise.all([startProduct(), openLine(BYTES_PER_SECOND), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  const stage = createStage({ origin, tokenOf: accessToken, setTime });
  const then = Date.now() - 45 * DAY_MS;
  await setTime(then - Date.now());
  const today = localDateOf(then);
  const fairId = await holdFair(stage, today, { title: '体育馆双选会', district: '320402', venue: '示例体育馆', daysAhead: 2, seats: 5 });
  [enterprise, agency] = await Promise.all([enterEnterprise(stage, 0, Number(today.slice(0, 4)) - 1, true), enterAgency(stage, 0)]);
  await verifyAgency(stage, agency);
  await takeBooth(stage, fairId, agency);
  agreementId = (await matchPairs(stage, fairId, [[enterprise, agency]]))[0] ?? '';
  const served = { agreementId, enterprise, agency };
  await signBoth(stage, served, await completeAgreement(stage, served));
  await setTime(0);
  specialist = await openPhone(origin, { folder: join(folder, 'phone'), line, person: agency.specialist });
});
afterAll(async () => {
  await specialist?.context.close();
  await browser?.close();
  await line?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('thirty photos over a line that is cut every five seconds', () => {
  it('arrive once each, progress is shown, also after the browser was closed in between; what the cuts cost is little', async () => {
    await specialist.open(newRecord());
    const album30 = await takePhotos();
    const before = line.sent();
    const mend = bad();
    await specialist.form({ minutes: '40', done: '走访并核对考勤表' });
    await choose(...album30);
    await specialist.page.locator('meter').waitFor();
    await expect.poll(async () => (await uploads()).filter(({ status }) => status === 'ready').length, { timeout: 60_000 }).toBeGreaterThan(4);
    await specialist.page.locator('meter').scrollIntoViewIfNeeded();
    await specialist.page.screenshot({ path: join(import.meta.dirname, 'screenshots', 'phone-photos-on-their-way.png') });
    await expect.poll(() => specialist.page.getByText(files.preparing(1).slice(0, 4)).count(), { timeout: 60_000 }).toBe(0);
    await specialist.context.close();
    mend();
    specialist = await openPhone(product.local.origin, { folder: join(folder, 'phone'), line });
    const mendAgain = bad();
    await specialist.page.goto(product.local.origin + newRecord());
    await specialist.page.getByText(files.allDone(PHOTOS)).waitFor({ timeout: 120_000 });
    mendAgain();
    expect(await specialist.page.locator('[name="done"]').inputValue()).toBe('走访并核对考勤表');
    const arrived = await uploads();
    expect(arrived.map(({ status, preview }) => `${String(status)} ${String(preview)}`)).toEqual(Array.from({ length: PHOTOS }, () => 'ready true'));
    expect(arrived.map(({ sha256 }) => sha256).sort()).toEqual(album30.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex')).sort());
    const ratio = (line.sent() - before) / arrived.reduce((sum, { size }) => sum + Number(size), 0);
    console.log(`bytes sent over the line: ${ratio.toFixed(3)} of the photos'`);
    expect(ratio).toBeLessThanOrEqual(1.2);
    await specialist.look('thirty-photos');
  });

  it('are what the record refers to, and are shown small to both sides', async () => {
    await specialist.page.locator('[value="contracts"]').check();
    await specialist.form({ manner: 'regular-visit' });
    await specialist.press(services.form.submit);
    await expect.poll(async () => (await uploads()).filter(({ status }) => status === 'claimed').length, { timeout: 60_000 }).toBe(PHOTOS);
    await specialist.open(`/app/agency/${agency.id}/agreements/${agreementId}/records/`);
    const shown = (actor: Actor) => expect.poll(() => actor.page.locator('.app-files img').evaluateAll((pictures) => pictures.filter((picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0).length), { timeout: 20_000 }).toBeGreaterThan(3);
    await shown(specialist);
    await specialist.look('record-with-photos');
    await specialist.press(files.showAll(PHOTOS));
    const owner = await createActor(browser, product.local.origin, 'desktop', enterprise.owner);
    await owner.open(`/app/enterprise/${enterprise.id}/agreements/${agreementId}/records/`);
    await shown(owner);
    await owner.look('record-with-photos-of-the-enterprise');
    await owner.context.close();
  });

  it('leave nothing on the phone, and a new record begins without them', async () => {
    await specialist.page.goto(product.local.origin + newRecord());
    await specialist.page.locator('input[type="file"]').waitFor({ state: 'attached' });
    await expect.poll(() => specialist.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => { const request = indexedDB.open('files'); request.onsuccess = () => resolve(request.result); });
      return new Promise<number>((resolve) => { const request = database.transaction('contents').objectStore('contents').count(); request.onsuccess = () => { database.close(); resolve(request.result); }; });
    })).toBe(0);
    expect(await specialist.page.locator('.app-upload li').count()).toBe(0);
  });
});

describe('files that cannot be taken', () => {
  it('are named with what to do about each, and the good ones stay', async () => {
    const good = written('现场照片.jpg', photo('good', { pixels: 8 }));
    await choose(
      good,
      written('同一张.jpg', photo('good', { pixels: 8 })),
      written('工资表.xlsx', xlsx([{ name: 'xl/vbaProject.bin', content: 'a' }])),
      written('协议.pdf', pdf('trailer << /Encrypt 5 0 R >>')),
      written('半张.jpg', photo('half').subarray(0, -4)),
      written('改名.jpg', docx()),
      written('空.pdf', new Uint8Array()),
    );
    await specialist.sees(files.refused('空.pdf', files.flaw.empty ?? ''));
    for (const [name, why] of [['工资表.xlsx', files.flaw.macros], ['协议.pdf', files.flaw.encrypted], ['半张.jpg', files.flaw.broken], ['改名.jpg', files.flaw['other-type']], ['同一张.jpg', files.same('现场照片.jpg')]] as const) await specialist.sees(files.refused(name, why ?? ''));
    await specialist.sees(files.allDone(1));
    await specialist.look('refused-files');
    await specialist.press(common.action.remove);
    await specialist.look('refused-files-less-one');
    expect(await product.breaches()).toEqual([]);
  });
});
