import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdFair, matchPairs, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { completeAgreement, fileAgreement, serveOnce, signBoth } from '../../infra/local/samples/service.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { members } from '../../shared/domain/archive-package.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as archives } from '../../shared/text/zh/archives.ts';
import { text as files } from '../../shared/text/zh/files.ts';
import { startProduct, type Product } from '../support/product.ts';
import { photo } from '../support/uploads.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

const DAY_MS = 86_400_000;
const SLOWLY = { timeout: 20_000 };
const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-archives-'));
let product: Product;
let browser: Browser;
let enterprise: Enterprise;
let agency: Agency;
let owner: Actor;
let manager: Actor;
let officer: Actor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  const stage = createStage({ origin, tokenOf: accessToken, setTime });
  const then = Date.now() - DAY_MS;
  await setTime(then - Date.now());
  const today = localDateOf(then);
  const fairId = await holdFair(stage, today, { title: '示例双选会', district: '320402', venue: '示例会堂', daysAhead: 2, seats: 5 });
  [enterprise, agency] = await Promise.all([enterEnterprise(stage, 1, Number(today.slice(0, 4)) - 1, true), enterAgency(stage, 0)]);
  await verifyAgency(stage, agency);
  await takeBooth(stage, fairId, agency);
  const [agreementId = ''] = await matchPairs(stage, fairId, [[enterprise, agency]]);
  const served = { agreementId, enterprise, agency };
  await signBoth(stage, served, await completeAgreement(stage, served, 4, today));
  await fileAgreement(stage, served, false);
  // The clock of the new day seals the head.
  await setTime(0);
  await serveOnce(stage, served, localDateOf(Date.now()), (index) => (index === 0 ? 'confirm' : index === 1 ? 'dispute' : 'wait'));
  [owner, manager, officer] = await Promise.all([createActor(browser, origin, 'phone', enterprise.owner), createActor(browser, origin, 'phone', agency.manager), createActor(browser, origin, 'desktop', 'policy-officer')]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const archiveOf = { owner: () => `/app/enterprise/${enterprise.id}/archive/`, agency: () => `/app/agency/${agency.id}/archives/${enterprise.id}/`, bureau: () => `/app/bureau/archives/${enterprise.id}/` };
const titles = (of: Actor) => of.page.locator('.app-timeline__title').allTextContents();
const pick = async (of: Actor, label: string, option: string): Promise<void> => {
  await of.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  await of.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
};

describe('an archive as its readers see it', () => {
  it('shows the enterprise on a phone what the year holds and what is missing, with where to add it, and picks out entries', async () => {
    await owner.open(archiveOf.owner());
    await owner.unfold('以后才到期的');
    await owner.sees(archives.required.kind['case-counts']);
    await owner.look('archive-later-due');
    expect(await owner.page.locator(`a[href$="/records/"]`).count()).toBeGreaterThan(1);
    await owner.press(archives.section['service-records']);
    await expect.poll(() => titles(owner), SLOWLY).not.toContainEqual(expect.stringContaining(archives.kind['agreement-signed']));
    await pick(owner, archives.filter.files, archives.filter.withFiles);
    await owner.sees(archives.show.noneFits);
    await owner.look('archive-none-fits');
    await owner.press(archives.show.showAll);
    await expect.poll(() => titles(owner), SLOWLY).toContainEqual(expect.stringContaining(archives.kind['agreement-signed']));
    await owner.press(archives.basics.button);
    await expect.poll(async () => (await product.items()).filter(({ kind, type }) => type === 'archive-entry' && kind === 'basic-information').length, SLOWLY).toBe(2);
  });

  it('lets the agency add supporting material with a photo, and correct it by another entry', async () => {
    await manager.open(archiveOf.agency());
    await manager.unfold(archives.material.title);
    await manager.press(archives.material.submit);
    await manager.look('material-errors');
    writeFileSync(join(folder, '考勤表（二月）.jpg'), photo('sheet'));
    await manager.form({ material: 'attendance-sheet', note: '二月考勤表，十二人签字（示例）' });
    await manager.page.locator('input[type="file"]').setInputFiles(join(folder, '考勤表（二月）.jpg'));
    await manager.sees('考勤表（二月）.jpg');
    await manager.sees(files.allDone(1));
    await manager.press(archives.material.submit);
    await expect.poll(async () => (await titles(manager))[0], SLOWLY).toContain(archives.kind['supporting-material']);
    await manager.press(archives.show.correct);
    await manager.sees(/^您正在更正/);
    await manager.form({ note: '三月考勤表，十二人签字（示例）' });
    await manager.look('material-correction');
    await manager.press(archives.material.correct);
    await expect.poll(async () => (await titles(manager)).filter((title) => title.startsWith(archives.kind['supporting-material'])).length, SLOWLY).toBe(2);
    await manager.look('archive-with-material');
    await manager.press(archives.check.button);
    await manager.sees(/^完整/);
  });

  it('is deleted from as the law asks: one officer proposes on a desk, another decides', async () => {
    await officer.open('/app/bureau/archives/');
    await officer.open(archiveOf.bureau());
    await pick(officer, archives.filter.section, archives.section['supporting-material']);
    await officer.page.locator('summary', { hasText: archives.erasures.propose }).last().click();
    // Forms of several entries have the same fields: of one entry at a time there is one.
    await expect.poll(() => officer.page.locator('[name="ground"]').count(), SLOWLY).toBe(3);
    await officer.form({ content: 'yes', ground: 'not-to-be-kept', reason: '材料与服务无关（示例）' });
    await officer.look('erasure-form');
    await officer.press(archives.erasures.propose);
    await officer.sees(archives.erasures.another);
    await officer.look('erasure-proposed');
    const other = await createActor(browser, product.local.origin, 'desktop', 'verification-officer');
    await other.open(archiveOf.bureau());
    await other.page.locator('summary', { hasText: new RegExp(`^${archives.erasures.decision}$`) }).click();
    await other.form({ action: 'approve' });
    await other.look('erasure-decision');
    await other.press(archives.erasures.decide);
    await other.sees(archives.show.erased);
    await other.look('archive-erased');
    await other.context.close();
  });
});

describe('an export', () => {
  it('is asked for, made behind the page, and downloaded; its check page says from a disk and without a network what holds', async () => {
    await owner.open(archiveOf.owner());
    await owner.press(archives.check.button);
    await owner.sees(/^完整/);
    await owner.look('archive-checked');
    const seal = (await owner.page.locator('.app-hash').textContent()) ?? '';
    await owner.press(archives.exports.button);
    await owner.look('export-asked');
    const fetchIt = owner.page.locator('button.govuk-button', { hasText: archives.exports.fetch });
    await fetchIt.waitFor();
    await owner.look('export-ready');
    const [download] = await Promise.all([owner.page.waitForEvent('download'), fetchIt.click()]);
    expect(download.suggestedFilename()).toMatch(/^服务档案-.+\.zip$/);
    const whole = readFileSync(await download.path());
    const unzipped = unzipSync(whole);
    mkdirSync(join(folder, 'export'));
    for (const name of [members.checkPage, members.indexPage]) writeFileSync(join(folder, 'export', name), unzipped[name] ?? '');
    const chain = strFromU8(unzipped[members.chain] ?? new Uint8Array());
    const forged = zipSync({ ...unzipped, [members.chain]: strToU8(chain.replace('三月考勤表', '四月考勤表')) }, { level: 0 });
    const reader = await createActor(browser, '', 'desktop');
    const requests: string[] = [];
    reader.page.on('request', (request) => requests.push(request.url()));
    await reader.page.goto(pathToFileURL(join(folder, 'export', members.checkPage)).href);
    await reader.look('check-page');
    await reader.page.locator('#anchor').fill(seal);
    const drop = async (bytes: Uint8Array): Promise<void> => {
      const data = await reader.page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], 'archive.zip'));
        return transfer;
      }, Buffer.from(bytes).toString('base64'));
      await reader.page.locator('#drop').dispatchEvent('drop', { dataTransfer: data });
    };
    await drop(whole);
    await reader.sees(/^完整/);
    await reader.sees(/与您填入的封存值一致/);
    await reader.look('check-page-whole');
    await drop(forged);
    await reader.sees(/^不完整/);
    await reader.sees(/^第 \d+ 条：这一条的内容被改动/);
    await reader.look('check-page-forged');
    await reader.page.goto(pathToFileURL(join(folder, 'export', members.indexPage)).href);
    await reader.look('index-page');
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(await product.breaches()).toEqual([]);
  });
});
