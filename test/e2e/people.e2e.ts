import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterAgency, enterEnterprise, type Agency } from '../../infra/local/samples/parties.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as app } from '../../shared/text/zh/app.ts';
import { text as t } from '../../shared/text/zh/people.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

const today = localDateOf(Date.now());
/** The sample person `specialist-04`, as the issuer vouches for the name. */
const NAME = '范小舟（示例）';
let product: Product;
let browser: Browser;
let agency: Agency;
let manager: Actor;
let invited: Actor;
const home = (): string => `/app/agency/${agency.id}/`;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  const stage = createStage({ origin, tokenOf: accessToken, setTime });
  agency = await enterAgency(stage, 0);
  await enterEnterprise(stage, 0, Number(today.slice(0, 4)) - 1, false);
  manager = await createActor(browser, origin, 'desktop', agency.manager);
  invited = await createActor(browser, origin, 'phone', 'specialist-04');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const invite = async (): Promise<string> => {
  await manager.open(home());
  await manager.unfold(t.invite.title);
  await manager.form({ name: NAME, role: 'specialist' });
  await manager.press(t.invite.submit);
  await manager.sees(t.invite.once);
  await manager.look('invitation-made');
  const link = await manager.page.locator('.app-hash').first().innerText();
  return link.slice(link.indexOf('/app/join/'));
};

describe('people of an organisation', () => {
  it('join by a link that is for one of them, once', async () => {
    const link = await invite();
    const other = await createActor(browser, product.local.origin, 'phone', 'specialist-05');
    await other.open(link);
    await other.sees(t.join.otherPerson);
    await other.look('join-other-person');
    await other.context.close();
    await invited.open(link);
    await invited.look('join-open');
    await invited.press(t.join.submit);
    await invited.sees(t.join.joined);
    await invited.look('join-joined');
    await invited.open(home());
    await invited.sees(t.members.through.invitation);
    const guest = await createActor(browser, product.local.origin, 'phone');
    await guest.page.goto(product.local.origin + link);
    await guest.page.locator('button[value="specialist-05"]').first().click();
    await guest.sees(t.join.state.used.what);
    await guest.look('join-used');
    await guest.context.close();
  });

  it('ask a colleague to stand in, who agrees on the phone', async () => {
    await manager.open('/app/deputies/');
    await manager.form({ from: today, to: today, 'organisation/deputyId': 'specialist-04' });
    await manager.press(t.deputies.submit);
    await manager.sees(t.deputies.asked);
    await manager.look('deputy-asked');
    await invited.open('/app/');
    await invited.page.getByRole('link', { name: app.taskKinds['stand-in'] }).first().click();
    await invited.sees(t.deputies.lead);
    await invited.press(t.deputies.actions.agree);
    await invited.sees(t.deputies.status.agreed);
    await invited.look('deputy-agreed');
  });

  it('say who does a task for several, and the last manager stays', async () => {
    const officer = await createActor(browser, product.local.origin, 'desktop', 'verification-officer');
    await officer.open('/app/');
    await officer.press(t.tasks.take);
    await officer.sees(t.tasks.mine);
    await officer.look('tasks-taken');
    await officer.context.close();
    await manager.open(home());
    await manager.press(t.members.leave);
    await manager.press(t.members.leaveSure);
    await manager.sees('您是本单位唯一已核验的负责人');
    await manager.look('last-manager');
    expect(await product.breaches()).toEqual([]);
  });
});
