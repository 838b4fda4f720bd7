import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterFair, holdFair } from '../../infra/local/samples/fairs.ts';
import { enterEnterprise, type Enterprise } from '../../infra/local/samples/parties.ts';
import { createStage, type Stage } from '../../infra/local/samples/stage.ts';
import { fairRoutes as r } from '../../shared/contract/fairs.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { text as app } from '../../shared/text/zh/app.ts';
import { text as visit } from '../../shared/text/zh/fair-visit.ts';
import { text as fairs } from '../../shared/text/zh/fairs.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

const today = localDateOf(Date.now());
let product: Product;
let browser: Browser;
let stage: Stage;
let fairId: string;
let first: Enterprise;
let second: Enterprise;
let waiting: Actor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  stage = createStage({ origin, tokenOf: accessToken, setTime });
  // So near that a seat which frees has to be confirmed.
  fairId = await holdFair(stage, today, { title: '一席难求的双选会', district: '320402', venue: '示例会堂', daysAhead: 2, seats: 1 });
  const year = Number(today.slice(0, 4)) - 1;
  first = await enterEnterprise(stage, 0, year, true);
  second = await enterEnterprise(stage, 1, year, true);
  await enterFair(stage, fairId, first);
  waiting = await createActor(browser, origin, 'phone', second.owner);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const mine = () => `/app/enterprise/${second.id}/fairs/${fairId}/`;
/** The stream and its queue are a second or two behind. */
const until = async (words: string): Promise<void> => {
  await expect.poll(async () => {
    await waiting.page.goto(`${product.local.origin}${mine()}`);
    await waiting.page.locator('h1').first().waitFor();
    await waiting.page.waitForFunction(() => !document.querySelector('.app-loading'));
    return waiting.page.locator('main').innerText();
  }, { timeout: 20_000, interval: 1_000 }).toContain(words);
};

describe('an enterprise that signs up when all seats are taken', () => {
  it('waits, and sees its place', async () => {
    await waiting.open(`/app/fairs/${fairId}/sign-up/`);
    await waiting.form({ needs: ['contracts'], contactName: '示例联系人', contactPhone: '13800000002', attendees: '1' });
    await waiting.press(visit.signUp.submit);
    await waiting.sees(fairs.seat.ahead(0, false));
    expect(await waiting.page.locator('.app-code').count()).toBe(0);
    await waiting.look('waiting-list');
  });

  it('moves up when a seat frees, finds it among its tasks, and confirms it with one tap', async () => {
    await stage.as(first.owner, r.cancelSignUp, { params: { organisationId: first.id, fairId } });
    await waiting.open('/app/');
    await waiting.sees(app.taskKinds['seat-promoted'] ?? '');
    await waiting.look('tasks-with-a-seat');
    await until(fairs.seat.answers.promoted);
    await waiting.look('seat-promoted');
    await waiting.press(fairs.seat.answers.promoted);
    await waiting.page.locator('.app-code').first().waitFor();
    await expect.poll(() => waiting.page.getByRole('button', { name: fairs.seat.answers.promoted }).count()).toBe(0);
  });

  it('is told when the fair is moved, and when it is called off', async () => {
    const move = { startTime: '13:00', endTime: '16:00', venue: '示例会堂二楼', address: '常州市示例路100号', reason: '上午场地另有安排' };
    const { fair } = await stage.as('fair-officer', r.showFair, { params: { fairId } });
    await stage.as('fair-officer', r.rescheduleFair, { params: { fairId }, body: { rev: fair.rev, ...move, date: addDays(today, 3), signUpClosesOn: addDays(today, 2) } });
    await until(fairs.seat.answers.rescheduled);
    await waiting.look('seat-rescheduled');
    await waiting.press(fairs.seat.answers.rescheduled);
    await expect.poll(() => waiting.page.getByRole('button', { name: fairs.seat.answers.rescheduled }).count()).toBe(0);
    await stage.as('fair-officer', r.cancelFair, { params: { fairId }, body: { rev: fair.rev + 1, reason: '示例天气原因' } });
    await until(fairs.seat.answers['fair-cancelled']);
    await waiting.look('seat-fair-cancelled');
  });

  it('leaves everything as it must be over the whole table', async () => {
    expect(await product.breaches()).toEqual([]);
  });
});
