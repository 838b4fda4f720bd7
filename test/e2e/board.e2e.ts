import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterFair, holdFair, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { agencies as sampleAgencies, enterprises as sampleEnterprises } from '../../infra/local/samples/data.ts';
import { createStage, type Stage } from '../../infra/local/samples/stage.ts';
import { fairRoutes as r } from '../../shared/contract/fairs.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as board } from '../../shared/text/zh/board.ts';
import { text as published } from '../../shared/text/zh/published.ts';
import { startProduct, type Product } from '../support/product.ts';
import { publishedAt } from '../support/published.ts';
import { createActor, openBrowser } from './actor.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
/** What anybody in the hall waits for at most, from the request to what stands on the wall. */
const SECONDS = 3;
/** Machines that run tests are slower than a hall is patient; the bench measures. */
const PATIENCE_MS = 3 * SECONDS * 1000;
const today = localDateOf(Date.now());
let product: Product;
let browser: Browser;
let stage: Stage;
let fairId: string;
let agencies: Agency[];
let guests: { enterprise: Enterprise; code: string }[];
let wall: Page;
let phone: Page;

const address = (hash = ''): string => `${product.local.origin}/fairs/${fairId}/board/${hash}`;
const screen = async (width: number, height: number): Promise<Page> => (await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', deviceScaleFactor: 1 })).newPage();
const figure = (page: Page, name: 'came' | 'signedUp' | 'waiting' | 'matched') => page.locator(`.board-figure--${name} dd`).innerText();
const findings = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
const look = async (page: Page, name: string, fullPage = false): Promise<void> => {
  await page.screenshot({ path: join(SCREENSHOTS, `board-${name}.png`), fullPage });
  expect(await findings(page), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} is wider than its screen`).toBeLessThanOrEqual(0);
};
const checkIn = (code: string) => stage.as('fair-officer', r.checkIn, { params: { fairId }, body: { code, licenceSeen: true } });
const match = async (enterprise: Enterprise, agency: Agency): Promise<void> => {
  const choice = await stage.as(enterprise.owner, r.propose, { params: { organisationId: enterprise.id, fairId }, body: { otherId: agency.id } });
  await stage.as(agency.manager, r.answerChoice, { params: { organisationId: agency.id, choiceId: choice.id }, body: { rev: choice.rev, action: 'accept' } });
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  stage = createStage({ origin, tokenOf: accessToken, setTime });
  fairId = await holdFair(stage, today, { title: '大厅里的双选会', district: '320402', venue: '示例体育馆', daysAhead: 0, seats: 2 });
  const year = Number(today.slice(0, 4)) - 1;
  agencies = [];
  for (const index of [0, 1]) {
    const agency = await enterAgency(stage, index);
    await verifyAgency(stage, agency);
    await takeBooth(stage, fairId, agency);
    agencies.push(agency);
  }
  guests = [];
  for (const index of [0, 1, 2]) {
    const enterprise = await enterEnterprise(stage, index, year, true);
    const { code = '' } = await enterFair(stage, fairId, enterprise);
    guests.push({ enterprise, code });
  }
  [wall, phone] = await Promise.all([screen(1920, 1080), screen(360, 740)]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('the board of the hall', () => {
  it('is a page that anybody opens, with the booths and how it stands', async () => {
    await expect.poll(async () => (await fetch(address())).status, { timeout: 15_000 }).toBe(200);
    await Promise.all([wall.goto(address()), phone.goto(address())]);
    await expect.poll(() => figure(wall, 'signedUp'), { timeout: 15_000 }).toContain('2');
    expect(await figure(wall, 'waiting')).toContain('1');
    expect(await figure(wall, 'came')).toContain('0');
    // A name is broken into lines of seven characters there.
    for (const { index } of agencies) expect(await wall.locator('.board-plan').textContent()).toContain(sampleAgencies[index]?.name.slice(0, 7));
    expect(await wall.locator('.board-matches').innerText()).toContain(board.noMatches);
    await look(wall, 'wall-morning');
    await look(phone, 'phone-morning', true);
  });

  it('shows a check-in and a match on two screens, within seconds', async () => {
    await checkIn(guests[0]?.code ?? '');
    await Promise.all([wall, phone].map((page) => expect.poll(() => figure(page, 'came'), { timeout: PATIENCE_MS, interval: 50 }).toContain('1')));
    const [guest, agency] = [guests[0], agencies[0]];
    if (!guest || !agency) throw new Error('nobody is there');
    await match(guest.enterprise, agency);
    await Promise.all([wall, phone].map((page) => expect.poll(() => figure(page, 'matched'), { timeout: PATIENCE_MS, interval: 50 }).toContain('1')));
    const words = await wall.locator('.board-matches li').first().innerText();
    expect(words).toContain(board.someone(undefined, undefined));
    expect(words).toContain(sampleAgencies[0]?.name);
    expect(words).not.toContain(sampleEnterprises[0]?.name);
    await look(wall, 'wall-match');
    await look(phone, 'phone-match', true);
  });

  it('says that the network is gone and from when what it shows is, and recovers by itself', async () => {
    await wall.context().setOffline(true);
    await wall.locator('.board-gap').waitFor({ timeout: 20_000 });
    expect(await wall.locator('.board-gap').innerText()).toMatch(/^网络中断，显示 \d\d:\d\d 的情况$/);
    expect(await figure(wall, 'came')).toContain('1');
    await look(wall, 'wall-gap');
    await checkIn(guests[1]?.code ?? '');
    await wall.context().setOffline(false);
    await expect.poll(() => figure(wall, 'came'), { timeout: 20_000 }).toContain('2');
    await expect.poll(() => wall.locator('.board-gap').count()).toBe(0);
  });

  it('has a text view, dark colours and English', async () => {
    await phone.getByRole('link', { name: board.links.text }).click();
    await phone.locator('.board-text').waitFor();
    const log = phone.getByRole('log', { name: board.matches });
    expect(await log.innerText()).toContain(sampleAgencies[0]?.name);
    expect(await phone.locator('.board-text').innerText()).toContain(board.enterprises(2));
    await look(phone, 'phone-text', true);
    await wall.getByRole('button', { name: board.links.dark }).click();
    await look(wall, 'wall-dark');
    await wall.getByRole('link', { name: 'English' }).click();
    await wall.waitForURL(/\/en\/fairs\/.*\/board\//);
    await expect.poll(() => figure(wall, 'came'), { timeout: 15_000 }).toContain('2');
    await look(wall, 'wall-english');
  });

  it('follows the officer’s page and the public page of the day', async () => {
    const visitor = await createActor(browser, product.local.origin, 'phone');
    await visitor.open(`/fairs/${fairId}/`);
    expect(await visitor.page.locator(`a[href$="/fairs/${fairId}/board/"]`).count()).toBe(1);
    await visitor.press(published.fairs.share.picture);
    const picture = visitor.page.locator('.app-share img');
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([1500, 2000]);
    await visitor.look('fair-shared-as-a-picture');
    const officer = await createActor(browser, product.local.origin, 'desktop', 'fair-officer');
    await officer.open(`/app/bureau/fairs/${fairId}/`);
    expect(await officer.page.locator(`a[href$="/fairs/${fairId}/board/"]`).count()).toBe(1);
  });

  it('is, like everything that is published, without a person’s name or phone, and without an enterprise’s name', async () => {
    const objects = await publishedAt(product.local.endpoints.s3, product.dataDir).all();
    expect(objects.length).toBeGreaterThan(10);
    const people = guests.flatMap(({ enterprise: { index, owner } }) => [`示例联系人${index + 1}`, `1380000${String(index + 1).padStart(4, '0')}`, sampleEnterprises[index]?.name ?? '', owner, guests[index]?.code ?? '']).filter((word) => word !== '');
    const managers = agencies.flatMap(({ index, manager, specialist }) => [`示例负责人${index + 1}`, `1380000${String(901 + index - 1).padStart(4, '0')}`, `示例持证人${index + 1}`, manager, specialist]);
    for (const { key, text } of objects) for (const word of [...people, ...managers]) expect(text.includes(word), `${key} says ${word}`).toBe(false);
  });
});
