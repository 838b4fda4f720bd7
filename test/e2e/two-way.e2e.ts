import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterFair, holdFair, matchPairs, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { completeAgreement, signBoth } from '../../infra/local/samples/service.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as visit } from '../../shared/text/zh/fair-visit.ts';
import { text as fairs } from '../../shared/text/zh/fairs.ts';
import { text as offers } from '../../shared/text/zh/offers.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

const today = localDateOf(Date.now());
const AGENCIES = 3;
let product: Product;
let browser: Browser;
let enterprise: Enterprise;
let guest: Enterprise;
let owner: Actor;
let fairId: string;
let nextFairId: string;
const agencies: Agency[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  const stage = createStage({ origin, tokenOf: accessToken, setTime });
  fairId = await holdFair(stage, today, { title: '三家机构的双选会', district: '320402', venue: '示例会堂', daysAhead: 9, seats: 5 });
  for (let index = 0; index < AGENCIES; index += 1) {
    const agency = await enterAgency(stage, index);
    await verifyAgency(stage, agency);
    await takeBooth(stage, fairId, agency);
    agencies.push(agency);
  }
  const year = Number(today.slice(0, 4)) - 1;
  enterprise = await enterEnterprise(stage, 0, year, true);
  await enterFair(stage, fairId, enterprise);
  // A lodging house has an agreement with the first agency: catering and lodging are one section of trades.
  const [first] = agencies;
  if (!first) throw new Error('no agency');
  guest = await enterEnterprise(stage, 1, year, true);
  const neighbour = await enterEnterprise(stage, 6, year, false);
  for (const agreementId of await matchPairs(stage, fairId, [[neighbour, first]])) {
    const served = { agreementId, enterprise: neighbour, agency: first };
    await signBoth(stage, served, await completeAgreement(stage, served));
  }
  nextFairId = await holdFair(stage, today, { title: '下一场双选会', district: '320402', venue: '示例会堂', daysAhead: 30, seats: 5 });
  owner = await createActor(browser, origin, 'phone', enterprise.owner);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const titles = () => owner.page.locator('.app-listing__title').allInnerTexts();

describe('an enterprise among several agencies', () => {
  it('sees those first that suit it, each with the reason; a budget moves them, and says by how much they miss it', async () => {
    await owner.open(`/app/enterprise/${enterprise.id}/fairs/${fairId}/`);
    await owner.sees(fairs.agencies.order);
    await expect.poll(titles).toHaveLength(AGENCIES);
    const reasons = () => owner.page.locator('.app-listing__why').allInnerTexts();
    const [best, ...others] = await reasons();
    expect(best).toBe('会办劳动合同、社保和考勤，同行业服务过 1 家');
    expect(others).toEqual(['会办劳动合同，不办社保和考勤', '会办劳动合同，不办社保和考勤']);
    await owner.page.getByLabel(fairs.agencies.budget).fill('0.01');
    await expect.poll(reasons).toEqual(['会办劳动合同、社保和考勤，价格在您的预算内，同行业服务过 1 家', '会办劳动合同，不办社保和考勤，价格在您的预算内', '会办劳动合同，不办社保和考勤，价格比您的预算每月多 49.99 元']);
    await owner.look('agencies-with-a-budget');
    await owner.page.getByLabel(fairs.agencies.budget).fill('一百');
    await expect.poll(async () => (await reasons())[0]).toBe(best);
    // What is still to be agreed is said with the price.
    await owner.sees(/全部 4 项：培训面议，其余不收费/);
  });

  it('finds the same order when it comes back', async () => {
    const before = await titles();
    await owner.page.reload();
    await expect.poll(titles).toEqual(before);
  });

  it('compares offers side by side', async () => {
    const ticks = owner.page.getByRole('checkbox', { name: fairs.agencies.compare });
    await ticks.nth(0).check();
    expect(await owner.page.locator('#compare').count()).toBe(0);
    await ticks.nth(1).check();
    await ticks.nth(2).check();
    expect(await owner.page.locator('#compare').getByRole('columnheader').count()).toBe(AGENCIES);
    await owner.look('offers-compared');
    const cells = (row: string) => owner.page.locator('#compare tr', { has: owner.page.getByRole('rowheader', { name: row, exact: true }) }).getByRole('cell').allInnerTexts();
    expect((await cells(offers.record.title))[0]).toContain('服务过 1 家企业，其中同行业 1 家');
    expect((await cells('签订劳动合同'))[0]).toContain('定期上门，每月 1 次，不另收费');
    await ticks.nth(1).uncheck();
    await expect.poll(() => owner.page.locator('#compare thead th').count()).toBe(AGENCIES - 1);
  });

  it('sees the same on a wide screen, and the public sees what the agency has done', async () => {
    const desktop = await createActor(browser, product.local.origin, 'desktop', enterprise.owner);
    await desktop.open(`/app/enterprise/${enterprise.id}/fairs/${fairId}/`);
    const ticks = desktop.page.getByRole('checkbox', { name: fairs.agencies.compare });
    await ticks.nth(0).check();
    await ticks.nth(2).check();
    await desktop.look('offers-compared');
    const path = `/agencies/${agencies[0]?.id ?? ''}/`;
    await expect.poll(async () => String((await product.send('GET', path)).body), { timeout: 20_000 }).toContain(offers.record.enterprises(1));
    await owner.open(path);
    await owner.sees(offers.record.tooFew(3));
  });
});

describe('an enterprise that signs up', () => {
  it('says what it needs in plain words, and its budget to nobody but its own device', async () => {
    const newcomer = await createActor(browser, product.local.origin, 'phone', guest.owner);
    await newcomer.open(`/app/fairs/${fairId}/sign-up/`);
    await newcomer.sees('参保登记、缴费基数、增减员');
    await newcomer.form({ needs: ['contracts', 'training'], budget: '100', contactName: '示例联系人', contactPhone: '13800000002' });
    await newcomer.look('sign-up-filled-in');
    await newcomer.press(visit.signUp.submit);
    await newcomer.sees(fairs.mine.codeTitle);
    await newcomer.sees('会办劳动合同和培训，培训的价格面议');
    expect(await newcomer.page.getByLabel(fairs.agencies.budget).inputValue()).toBe('100.00');
    expect(JSON.stringify(await product.items())).not.toContain('budget');
  });
});

describe('an agency with an offer at an earlier fair', () => {
  it('begins from it, says item by item what is new, and is told at the field what is missing', async () => {
    const agency = agencies[1];
    const manager = await createActor(browser, product.local.origin, 'phone', agency?.manager ?? '');
    await manager.open(`/app/agency/${agency?.id ?? ''}/fairs/${nextFairId}/`);
    await manager.press(offers.form.copy('三家机构的双选会（示例）'));
    await manager.sees(offers.form.copied);
    // In the policy's order the item stands between two that were filled in: each keeps its own.
    await manager.form({ 'offer/lines': ['attendance'], 'offer/cases': '2025 年为 6 家商户规范考勤\n联系 13900001234' });
    await manager.press(fairs.booth.submit);
    await manager.sees(/不要写电话或身份证号码/);
    await manager.look('offer-with-errors');
    await manager.form({ 'offer/lines/1/fee': '80', 'offer/lines/1/timesPerYear': '12', 'offer/cases': '2025 年为 6 家商户规范考勤' });
    await manager.look('offer-on-a-phone');
    await manager.press(fairs.booth.submit);
    await manager.sees(fairs.booth.saved);
    await manager.sees('每月 80 元起，培训面议');
    await manager.look('booth-with-offer');
  });
});
