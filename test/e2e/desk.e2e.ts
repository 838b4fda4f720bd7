import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCreditCode } from '../../infra/local/samples/data.ts';
import { holdFair } from '../../infra/local/samples/fairs.ts';
import { enterEnterprise } from '../../infra/local/samples/parties.ts';
import { createStage, type Stage } from '../../infra/local/samples/stage.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as common } from '../../shared/text/zh/common.ts';
import { text as visit } from '../../shared/text/zh/fair-visit.ts';
import { text as fairs } from '../../shared/text/zh/fairs.ts';
import { text as parties } from '../../shared/text/zh/parties.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser } from './actor.ts';

const today = localDateOf(Date.now());
const district = '320402';
let product: Product;
let browser: Browser;
let stage: Stage;
let fairId: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  stage = createStage({ origin, tokenOf: accessToken, setTime });
  fairId = await holdFair(stage, today, { title: '门口的双选会', district, venue: '示例会堂', daysAhead: 0, seats: 70 });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('an enterprise that is new here', () => {
  const path = () => `/app/fairs/${fairId}/sign-up/`;
  const typed = (index: number, name: string) => ({ 'organisation/creditCode': sampleCreditCode(district, index), 'organisation/name': name, 'organisation/district': district, 'organisation/address': '常州市天宁区示例路8号', 'signUp/needs': ['contracts'], 'signUp/contactName': '丁小满', 'signUp/contactPhone': '13800000001', 'signUp/attendees': '2' });

  it('registers and signs up on one screen, loses nothing when its sign-in ends meanwhile, and has its code', async () => {
    const owner = await createActor(browser, product.local.origin, 'phone', 'owner-18');
    await owner.open(path());
    await owner.sees('门口的双选会');
    await owner.press(visit.signUp.submit);
    await owner.page.getByRole('alert').first().waitFor();
    await owner.look('newcomer-errors');
    await owner.form(typed(30, '新开的面馆'));
    await owner.page.waitForTimeout(500);
    await owner.page.evaluate(() => {
      const { refreshToken: _, ...session } = JSON.parse(localStorage.getItem('session') ?? '{}') as Record<string, unknown>;
      localStorage.setItem('session', JSON.stringify({ ...session, accessToken: 'expired', expiresAt: 0 }));
      sessionStorage.clear();
    });
    await owner.context.clearCookies();
    await owner.press(visit.signUp.submit);
    await owner.page.locator('button[value="owner-18"]').first().click();
    await owner.page.waitForURL(`${product.local.origin}${path()}`);
    await owner.sees(common.form.draftRestored);
    await owner.press(visit.signUp.submit);
    await owner.sees(fairs.mine.codeTitle);
    expect(await owner.page.locator('.app-code__digits').first().innerText()).toMatch(/\d{3} \d{3}/);
    await owner.context.close();
  });

  it('whose enterprise is registered after all joins it with one tap, with the same answers', async () => {
    await enterEnterprise(stage, 0, Number(today.slice(0, 4)) - 1, true);
    const colleague = await createActor(browser, product.local.origin, 'phone', 'owner-19');
    await colleague.open(path());
    await colleague.form(typed(1, '同一家面馆'));
    await colleague.press(visit.signUp.submit);
    await colleague.sees(parties.atFair.registeredHelp);
    await colleague.look('newcomer-registered-already');
    await colleague.press(parties.atFair.join);
    await colleague.sees(fairs.mine.codeTitle);
    await colleague.context.close();
  });
});
