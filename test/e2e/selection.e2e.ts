import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencies, enterprises, sampleCreditCode } from '../../infra/local/samples/data.ts';
import { enterFair, holdFair, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { partyRoutes } from '../../shared/contract/parties.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as agreements } from '../../shared/text/zh/agreements.ts';
import { text as fairs } from '../../shared/text/zh/fairs.ts';
import { text as problems } from '../../shared/text/zh/problems.ts';
import { text as t } from '../../shared/text/zh/selection.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

const today = localDateOf(Date.now());
const COLLEAGUE = 'owner-09';
let product: Product;
let browser: Browser;
let fairId: string;
const booths: Agency[] = [];
const guests: Enterprise[] = [];
let owner: Actor;
let colleague: Actor;
let manager: Actor;

const nameOf = ({ index }: Agency): string => agencies[index]?.name ?? '';
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (!found) throw new RangeError(`no ${index}`);
  return found;
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  const stage = createStage({ origin, tokenOf: accessToken, setTime });
  fairId = await holdFair(stage, today, { title: '意向双选会', district: '320402', venue: '示例会堂', daysAhead: 9, seats: 5, selection: { choices: 3, invitations: 1, answerWorkingDays: 5 } });
  for (let index = 0; index < 3; index += 1) {
    const [agency, enterprise] = [await enterAgency(stage, index), await enterEnterprise(stage, index, Number(today.slice(0, 4)) - 1, true)];
    await verifyAgency(stage, agency);
    await takeBooth(stage, fairId, agency);
    await enterFair(stage, fairId, enterprise);
    booths.push(agency);
    guests.push(enterprise);
  }
  await stage.as(COLLEAGUE, partyRoutes.claimMembership, { body: { creditCode: sampleCreditCode(enterprises[0]?.district ?? '320402', 1), role: 'manager' } });
  [owner, colleague, manager] = [await createActor(browser, origin, 'phone', at(guests, 0).owner), await createActor(browser, origin, 'desktop', COLLEAGUE), await createActor(browser, origin, 'desktop', at(booths, 0).manager)];
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const order = (actor: Actor) => actor.page.locator('.app-ranking__name strong:first-of-type').allInnerTexts();
const fairPage = (enterprise: Enterprise) => `/app/enterprise/${enterprise.id}/fairs/${fairId}/`;
const mover = (actor: Actor, way: string, name: string) => actor.page.getByRole('button', { name: `${way} ${name}` });
/** What it says and where the focus is, after a key. */
const focused = (actor: Actor) => actor.page.evaluate(() => document.activeElement?.textContent);

describe('two-way selection', () => {
  it('an enterprise chooses agencies, and puts them in order by keyboard: the focus stays, the new place is said', async () => {
    const enterprise = at(guests, 0);
    await owner.open(fairPage(enterprise));
    for (const agency of booths) {
      await owner.page.getByRole('button', { name: `${fairs.agencies.choose} ${nameOf(agency)}` }).click();
      await expect.poll(() => order(owner)).toContain(nameOf(agency));
    }
    await owner.sees(t.ranking.full(3));
    await owner.look('ranking');
    const last = nameOf(at(booths, 2));
    await mover(owner, t.ranking.up, last).focus();
    await owner.page.keyboard.press('Enter');
    await owner.sees(t.ranking.now(last, 2, 3));
    expect(await focused(owner)).toBe(`${t.ranking.up} ${last}`);
    await owner.page.keyboard.press('Enter');
    await owner.sees(t.ranking.now(last, 1, 3));
    expect(await focused(owner)).toBe(`${t.ranking.up} ${last}`);
    await expect.poll(() => order(owner)).toEqual([2, 0, 1].map((index) => nameOf(at(booths, index))));
  });

  it('a colleague sees it, with the name of who did it; who is later is told, and still gets what they wanted', async () => {
    const enterprise = at(guests, 0);
    await owner.page.waitForFunction((busy) => !document.body.innerText.includes(busy), t.ranking.saving);
    await colleague.open(`/app/enterprise/${enterprise.id}/choices/`);
    await expect.poll(() => order(colleague)).toEqual([2, 0, 1].map((index) => nameOf(at(booths, index))));
    await colleague.look('ranking-of-a-colleague');
    await mover(colleague, t.ranking.down, nameOf(at(booths, 2))).click();
    await expect.poll(() => colleague.page.locator('.app-ranking-part').innerText()).not.toContain(t.ranking.saving);
    const wanted = nameOf(at(booths, 1));
    await mover(owner, t.ranking.up, wanted).click();
    await owner.sees(t.ranking.conflict(wanted, 2));
    await expect.poll(() => order(owner)).toEqual([0, 2, 1].map((index) => nameOf(at(booths, index))));
    await owner.look('ranking-conflict');
    await owner.press(t.ranking.again);
    await expect.poll(() => order(owner)).toEqual([0, 1, 2].map((index) => nameOf(at(booths, index))));
    await owner.sees(t.ranking.now(wanted, 2, 3));
    expect(await focused(owner)).toBe(`${t.ranking.up} ${wanted}`);
  });

  it('an agency finds an enterprise, invites up to the limit, and is told why not more', async () => {
    const { id } = at(booths, 0);
    await manager.open(`/app/agency/${id}/fairs/${fairId}/`);
    await manager.sees(t.fair.invitationsLeft(0, 1));
    await manager.sees(t.fair.chosenByThem);
    await manager.look('attendees');
    const invite = manager.page.getByRole('button', { name: t.fair.invite });
    await expect.poll(() => invite.count()).toBe(2);
    await invite.first().click();
    await manager.sees(t.fair.invitedByUs);
    await manager.sees(t.fair.invitationsFull(1));
    await expect.poll(() => invite.count()).toBe(1);
    await invite.first().click();
    await manager.sees(problems.problems['invitations-full'].what);
    await manager.look('invitations-full');
    const district = manager.page.getByLabel(t.filter.district, { exact: true });
    await district.selectOption(enterprises[0]?.district ?? '');
    await manager.sees(/符合条件的有 \d+ 家/);
    await district.selectOption('');
  });

  it('it opens whom to call at the one that chose it, and notes a talk that nobody else sees', async () => {
    await manager.press(t.contact.open);
    await manager.sees('13800000001');
    await manager.page.getByRole('button', { name: `${t.talk.add} ${enterprises[0]?.name}` }).click();
    await manager.form({ outcome: 'interested', note: '下周二上门看考勤表' });
    await manager.look('talk-form');
    await manager.press(t.talk.submit);
    await manager.sees(t.talk.saved);
  });

  it('its day is one list: what to answer first; accepting leads to the draft agreement', async () => {
    const { id } = at(booths, 0);
    await manager.open(`/app/agency/${id}/fairs/${fairId}/day/`);
    await manager.sees(t.day.steps.answer);
    await manager.sees(t.day.steps.wait);
    await manager.sees('下周二上门看考勤表');
    const phone = await createActor(browser, product.local.origin, 'phone', at(booths, 0).manager);
    await phone.open(`/app/agency/${id}/fairs/${fairId}/day/`);
    await phone.open(`/app/agency/${id}/fairs/${fairId}/`);
    await phone.context.close();
    await manager.press(fairs.choices.actions.accept);
    await manager.sees(t.day.steps.sign);
    await manager.look('day-to-sign');
    await manager.page.getByRole('link', { name: t.fair.agreement }).first().click();
    await manager.page.waitForURL(/agreements\/agr_/);
    await manager.sees(agreements.terms);
  });

  it('the enterprise that was invited accepts at the fair, and is led to the draft in one tap', async () => {
    const enterprise = at(guests, 1);
    const actor = await createActor(browser, product.local.origin, 'phone', enterprise.owner);
    await actor.page.goto(`${product.local.origin}/app/enterprise/${enterprise.id}/choices/`);
    await actor.sees(fairs.choices.acceptHelp);
    await actor.look('invitation');
    await actor.press(fairs.choices.actions.accept);
    await actor.sees(fairs.choices.matched);
    await actor.look('matched');
    await actor.page.getByRole('link', { name: t.next.agreement }).click();
    await actor.page.waitForURL(/agreements\/agr_/);
  });

  it('leaves every invariant whole', async () => {
    expect(await product.breaches()).toEqual([]);
  });
});
