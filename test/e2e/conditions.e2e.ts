import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCreditCode } from '../../infra/local/samples/data.ts';
import { enterEnterprise, type Enterprise } from '../../infra/local/samples/parties.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { text as conditions } from '../../shared/text/zh/conditions.ts';
import { text as fieldErrors } from '../../shared/text/zh/field-errors.ts';
import { text as files } from '../../shared/text/zh/files.ts';
import { text as parties } from '../../shared/text/zh/parties.ts';
import { text as search } from '../../shared/text/zh/search.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser } from './actor.ts';

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const today = localDateOf(Date.now());
const year = today.slice(0, 4);

const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-conditions-'));
const photo = join(folder, '财务制度.png');
let product: Product;
let browser: Browser;
let noodles: Enterprise;

beforeAll(async () => {
  writeFileSync(photo, PHOTO);
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  const stage = createStage({ origin, tokenOf: accessToken, setTime });
  noodles = await enterEnterprise(stage, 0, Number(year) - 1, true);
  for (const index of [1, 2, 3]) await enterEnterprise(stage, index, Number(year) - 1, false);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('an enterprise’s conditions, its size and its place', () => {
  it('the owner reads what they are for, hands in a paper from the phone, and an officer judges it', async () => {
    const owner = await createActor(browser, product.local.origin, 'phone', noodles.owner);
    await owner.open(`/app/enterprise/${noodles.id}/`);
    await owner.page.getByRole('link', { name: conditions.link }).click();
    await owner.sees(conditions.lead);
    await owner.look('conditions-owner');
    await owner.page.getByRole('button', { name: `${conditions.handIn} ${conditions.name['finance-system']}` }).click();
    await owner.press(conditions.handInSubmit);
    await owner.look('hand-in-empty');
    await owner.page.locator('input[type="file"]').first().setInputFiles(photo);
    await owner.page.getByText(files.done, { exact: true }).first().waitFor();
    await owner.form({ note: '代账会计编写，共三页' });
    await owner.press(conditions.handInSubmit);
    await owner.sees(conditions.handInDone);
    await owner.look('handed-in');

    const officer = await createActor(browser, product.local.origin, 'desktop', 'tianning-officer');
    await officer.open('/app/');
    await officer.page.getByRole('link', { name: /核实企业补贴条件材料/ }).first().click();
    await officer.sees('代账会计编写，共三页');
    await officer.page.getByRole('button', { name: `${conditions.judge.action} ${conditions.name['tax-credit']}` }).click();
    await officer.form({ outcome: 'met', grade: 'D', note: '税务局网站查询' });
    await officer.press(conditions.judge.submit);
    await officer.sees(fieldErrors['grade-refused']?.('', {}) ?? '');
    await officer.look('judge-with-error');
    await officer.form({ outcome: 'unmet' });
    await officer.press(conditions.judge.submit);
    await officer.sees(conditions.judge.done);
    await officer.page.getByRole('button', { name: `${conditions.judge.action} ${conditions.name['finance-system']}` }).click();
    await officer.form({ outcome: 'met', note: '制度完整，已执行' });
    await officer.press(conditions.judge.submit);
    await officer.sees('制度完整，已执行');
    await officer.page.getByRole('button', { name: conditions.sizes.judge }).click();
    await officer.look('conditions-officer');

    await owner.open(`/app/enterprise/${noodles.id}/conditions/${year}/`);
    await owner.sees('税务局网站查询');
    await owner.sees(conditions.helpUnmet);
    await owner.look('conditions-found');
  });

  it('a move is told with what it means, and the new office has it', async () => {
    const owner = await createActor(browser, product.local.origin, 'phone', noodles.owner);
    await owner.open(`/app/enterprise/${noodles.id}/conditions/${year}/`);
    await owner.unfold(conditions.move.title);
    await owner.look('move-form');
    await owner.form({ district: '320412', address: '常州市武进区示例路3号', movedOn: addDays(today, -1) });
    await owner.press(conditions.move.submit);
    await owner.sees(conditions.move.done);
    await owner.sees(conditions.move.history);
    await owner.look('moved');
    const officer = await createActor(browser, product.local.origin, 'desktop', 'wujin-officer');
    await officer.open(`/app/bureau/organisations/${noodles.id}/`);
    await officer.sees('常州市武进区示例路3号');
  });
});

describe('officers find organisations, and look-alikes are told', () => {
  it('by part of the name or the code, in their districts', async () => {
    const officer = await createActor(browser, product.local.origin, 'desktop', 'verification-officer');
    await officer.open('/app/bureau/organisations/');
    await officer.page.getByLabel(search.words).fill('面馆');
    await officer.press(search.submit);
    await officer.page.getByRole('table', { name: search.list }).waitFor();
    await officer.look('organisations-found');
    await officer.page.getByLabel(search.words).fill('没有这一家');
    await officer.press(search.submit);
    await officer.sees(search.none);
    await officer.look('organisations-not-found');
  });

  it('a registration that looks like another is told so, and goes on when it is another', async () => {
    const owner = await createActor(browser, product.local.origin, 'phone', 'owner-20');
    await owner.open('/app/register/enterprise/');
    await owner.form({ creditCode: sampleCreditCode('320402', 555), name: '巷口老面馆二店（示例）', district: '320402', address: '常州市示例路2号', legalRepresentative: '示例老板', contactName: '示例联系人', contactPhone: '13800000002' });
    await owner.form({ 'size/industryCode': '62', 'size/employees': '6' });
    await owner.press(parties.register.submit);
    await owner.sees(search.register.title);
    await owner.look('may-be-registered');
    await owner.form({ alikeKnown: true });
    await owner.press(parties.register.submit);
    await owner.page.waitForURL(/\/app\/enterprise\/org_/);
    const registered = /org_[0-9a-f]{32}/.exec(owner.page.url())?.[0] ?? '';
    const officer = await createActor(browser, product.local.origin, 'desktop', 'verification-officer');
    await officer.open(`/app/bureau/organisations/${registered}/`);
    await officer.sees(search.alike.title);
    await officer.look('look-alike');
    expect(await product.breaches()).toEqual([]);
  });
});
