import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterFair } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency } from '../../infra/local/samples/parties.ts';
import { createStage, type Stage } from '../../infra/local/samples/stage.ts';
import { fairRoutes as r } from '../../shared/contract/fairs.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { text as plans } from '../../shared/text/zh/fair-plan.ts';
import { text as words } from '../../shared/text/zh/fair-words.ts';
import { text as fairs } from '../../shared/text/zh/fairs.ts';
import { text as published } from '../../shared/text/zh/published.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

const DAY = 86_400_000;
const today = localDateOf(Date.now());
const date = addDays(today, 9);
let product: Product;
let browser: Browser;
let stage: Stage;
let officer: Actor;
let fairId = '';
const agencies: Agency[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  stage = createStage({ origin, tokenOf: accessToken, setTime });
  for (let index = 0; index < 2; index += 1) {
    const agency = await enterAgency(stage, index);
    await verifyAgency(stage, agency);
    agencies.push(agency);
  }
  officer = await createActor(browser, origin, 'desktop', 'fair-officer');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const here = () => `/app/bureau/fairs/${fairId}/`;
const cell = (name: string | RegExp) => officer.page.getByRole('gridcell', { name });
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await officer.page.keyboard.press(key);
};

describe('a fair officer', () => {
  it('drafts a fair with its rules; what does not fit is said beside its field', async () => {
    await officer.open('/app/bureau/fairs/new/');
    await officer.form({
      title: '秋季小微企业托管服务双选会（示例）', district: '320402', venue: '天宁区人力资源市场二楼', address: '常州市天宁区示例路1号', mapLink: 'surl.amap.com/abc', date, signUpClosesOn: addDays(date, -1),
      seats: '3', booths: '8', agenda: '9:00 政策说明\n9:30-11:00 双向选择\n自由洽谈', contactPhone: '0519-12333000', 'selection/choices': '3', 'selection/closesOn': addDays(date, -2),
    });
    await officer.press(fairs.bureau.save);
    await officer.sees(fairs.form.mapLinkWrong);
    await officer.form({ mapLink: 'https://surl.amap.com/abc' });
    await officer.press(fairs.bureau.save);
    await officer.sees(`${fairs.form.selectionCloses}不能早于双选会当天`);
    await officer.look('fair-form-with-error');
    await officer.form({ 'selection/closesOn': '' });
    await officer.press(fairs.bureau.save);
    await officer.page.waitForURL(/fair_[0-9a-f]{32}\/$/);
    fairId = /fair_[0-9a-f]{32}/.exec(officer.page.url())?.[0] ?? '';
    await officer.sees(words.selection.choices(3));
    await officer.look('bureau-fair-draft');
  });

  it('draws the hall by keyboard, takes a slip back, and saves it', async () => {
    await officer.open(`${here()}plan/`);
    await officer.sees(plans.suggested(8));
    await cell(/^第 1 行第 1 格/).focus();
    await press('ArrowRight', 'Delete');
    await officer.sees('第 1 行第 2 格：过道');
    await press('ArrowRight', 'Delete', 'Control+z');
    await officer.sees(plans.undone);
    expect(await cell(/^第 1 行第 3 格：展位 A2$/).count()).toBe(1);
    await officer.page.getByLabel(plans.brushes.stage).check();
    await cell(/^第 2 行第 1 格/).focus();
    await press('Control+Home', 'ArrowDown', 'Enter', 'ArrowRight', ' ', 'End');
    await officer.press(plans.insertRow);
    await officer.sees(plans.notSaved);
    // Left and come back: nothing is lost.
    await officer.page.reload();
    await officer.sees(plans.restored);
    await officer.look('plan-editor');
    await officer.press(plans.save);
    await officer.sees(plans.saved);
    expect(await officer.page.getByText(plans.notSaved).count()).toBe(0);
  });

  it('publishes it, places agencies on the plan and moves one', async () => {
    await officer.open(here());
    await officer.press(fairs.bureau.actions.publish);
    await officer.sees(fairs.bureau.published);
    for (const { id, manager } of agencies)
      await stage.as(manager, r.applyForBooth, { params: { organisationId: id, fairId }, body: { offer: { lines: [{ item: 'contracts', manner: 'regular-visit', timesPerYear: 4, fee: 30_000 }, { item: 'payroll', manner: 'phone', timesPerYear: 12, fee: 'negotiable' }], note: '服务过餐饮、零售和制造业企业，固定专员三名，每季度上门一次，其余时间电话联系。' } } });
    await officer.page.reload();
    await officer.sees(fairs.bureau.boothsWaiting(2));
    await officer.press(fairs.bureau.place);
    await officer.page.getByRole('button', { name: plans.picked('A4') }).click();
    await officer.look('place-on-plan');
    await officer.press(fairs.bureau.placeSubmit);
    await officer.sees(fairs.bureau.boothsDecided(1));
    await officer.press(fairs.bureau.place);
    await officer.form({ number: 'a4' });
    await officer.press(fairs.bureau.placeSubmit);
    await officer.sees('这个展位号已经给了另一家机构');
    await officer.form({ number: 'Z9' });
    await officer.press(fairs.bureau.placeSubmit);
    await officer.sees(/展位图上没有这个展位号/);
    await officer.form({ number: 'a5' });
    await officer.press(fairs.bureau.placeSubmit);
    await officer.sees(fairs.bureau.boothsDecided(2));
    await officer.unfold('展位 A4');
    await officer.press(fairs.bureau.move);
    await officer.page.getByRole('button', { name: plans.picked('A7') }).click();
    await officer.look('move-on-plan');
    await officer.press(fairs.bureau.moveSubmit);
    await officer.page.locator('summary', { hasText: '展位 A7' }).waitFor();
    await officer.look('bureau-fair-placed');
    await officer.press(fairs.bureau.actions.reschedule);
    await officer.sees(fairs.form.reschedulePlan);
    await officer.look('reschedule-form');
  });

  it('cannot take a given booth off the plan', async () => {
    await officer.open(`${here()}plan/`);
    await cell(/展位 A7，/).focus();
    await press('Delete');
    await officer.sees(/A7 已安排给/);
  });

  it('takes the rules and the plan over to the next fair, but not the days', async () => {
    await officer.open(`/app/bureau/fairs/new/?from=${fairId}`);
    await officer.form({ date: addDays(date, 30), signUpClosesOn: addDays(date, 29) });
    expect(await Promise.all(['selection/choices', 'selection/closesOn'].map((name) => officer.page.locator(`[name="${name}"]`).inputValue()))).toEqual(['3', '']);
    await officer.press(fairs.bureau.save);
    await officer.page.waitForURL((url) => /fair_[0-9a-f]{32}\/$/.test(url.pathname) && !url.pathname.includes(fairId));
    const copied = await stage.as('fair-officer', r.showFair, { params: { fairId: /fair_[0-9a-f]{32}/.exec(officer.page.url())?.[0] ?? '' } });
    const { fair } = await stage.as('fair-officer', r.showFair, { params: { fairId } });
    expect([copied.fair.plan, copied.fair.selection?.choices]).toEqual([fair.plan, 3]);
  });

  it('prints the plan with who stands where', async () => {
    await officer.open(`${here()}plan/print/`);
    await officer.sees(plans.index);
    await officer.page.emulateMedia({ media: 'print' });
    await officer.page.setViewportSize({ width: 1050, height: 740 });
    await officer.look('plan-on-paper');
    await officer.page.emulateMedia({ media: 'screen' });
    await officer.page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('everybody', () => {
  it('reads the rules, the way there and the plan: the public, an agency, an enterprise', async () => {
    const passer = await createActor(browser, product.local.origin, 'phone');
    await expect.poll(async () => (await passer.page.goto(`${product.local.origin}/fairs/${fairId}/`))?.text(), { timeout: 20_000 }).toContain('A7');
    await passer.sees(words.selection.choices(3));
    expect(await passer.page.getByRole('link', { name: published.fairs.map }).getAttribute('rel')).toBe('noreferrer noopener');
    await passer.unfold(words.plan.inWords);
    await passer.look('public-fair-with-plan');

    const agency = await createActor(browser, product.local.origin, 'phone', agencies[0]?.manager);
    await agency.page.setViewportSize({ width: 320, height: 640 });
    await agency.page.goto(`${product.local.origin}/app/agency/${agencies[0]?.id}/fairs/${fairId}/`);
    await agency.sees(words.plan.yours);
    await agency.sees(fairs.booth.movedNotice('A4', 'A7'));
    await agency.look('agency-moved-booth');
    await agency.press(fairs.booth.movedSeen);
    await agency.sees(/由 A4 改为/);
    await agency.page.getByText(fairs.booth.movedNotice('A4', 'A7')).waitFor({ state: 'hidden' });

    const enterprise = await enterEnterprise(stage, 0, Number(today.slice(0, 4)) - 1, true);
    await enterFair(stage, fairId, enterprise);
    const owner = await createActor(browser, product.local.origin, 'phone', enterprise.owner);
    await owner.page.goto(`${product.local.origin}/app/enterprise/${enterprise.id}/fairs/${fairId}/`);
    await owner.sees(words.selection.choices(3));
    await owner.sees(words.plan.inWords);
    await owner.look('enterprise-with-plan');
  });
});

describe('on the day', () => {
  it('figures refresh by themselves, stay when the network is gone, and the fair is closed when it is over', async () => {
    // Noon in Beijing, whenever the test runs: the fair is over at twelve.
    const noon = Date.parse(`${date}T11:59:00+08:00`) - Date.now();
    await product.local.setTime(noon);
    const phone = await createActor(browser, product.local.origin, 'phone', 'fair-officer');
    await phone.page.setViewportSize({ width: 320, height: 640 });
    await phone.page.clock.install();
    await phone.page.goto(`${product.local.origin}${here()}`);
    await phone.sees(/每 10 秒更新一次/);
    await phone.look('bureau-fair-on-the-day');
    const figures = () => phone.page.locator('.app-figures').innerText();
    const before = await figures();
    const next = async (): Promise<string> => {
      await phone.page.clock.fastForward(10_500);
      return figures();
    };
    await expect.poll(next, { timeout: 20_000, interval: 500 }).not.toBe(before);
    await phone.context.setOffline(true);
    await phone.page.clock.fastForward(10_500);
    await phone.sees(/恢复后自动更新/);
    await phone.context.setOffline(false);
    await product.local.setTime(noon + 120_000);
    await phone.page.reload();
    await phone.press(fairs.bureau.actions.close);
    await phone.sees(fairs.bureau.closeAsk);
    await phone.press(fairs.bureau.closeSubmit);
    await phone.sees(fairs.bureau.closed);
    await product.local.setTime(noon + DAY);
    expect(await product.breaches()).toEqual([]);
  });
});
