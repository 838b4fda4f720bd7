import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterFair, holdFair, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as fairs } from '../../shared/text/zh/fairs.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

const today = localDateOf(Date.now());
const AGENCIES = 3;
let product: Product;
let browser: Browser;
let enterprise: Enterprise;
let owner: Actor;
let fairId: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  const stage = createStage({ origin, tokenOf: accessToken, setTime });
  fairId = await holdFair(stage, today, { title: '三家机构的双选会', district: '320402', venue: '示例会堂', daysAhead: 9, seats: 5 });
  for (let index = 0; index < AGENCIES; index += 1) {
    const agency = await enterAgency(stage, index);
    await verifyAgency(stage, agency);
    await takeBooth(stage, fairId, agency);
  }
  enterprise = await enterEnterprise(stage, 0, Number(today.slice(0, 4)) - 1, true);
  await enterFair(stage, fairId, enterprise);
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
    const reasons = await owner.page.locator('.app-listing__why').allInnerTexts();
    expect(reasons).toHaveLength(AGENCIES);
    await owner.page.getByLabel(fairs.agencies.budget).fill('0.01');
    await expect.poll(() => owner.page.locator('.app-listing__why').allInnerTexts()).not.toEqual(reasons);
    await owner.look('agencies-with-a-budget');
    await owner.page.getByLabel(fairs.agencies.budget).fill('一百');
    await expect.poll(() => owner.page.locator('.app-listing__why').allInnerTexts()).toEqual(reasons);
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
    await ticks.nth(1).uncheck();
    await expect.poll(() => owner.page.locator('#compare thead th').count()).toBe(AGENCIES - 1);
  });
});
