import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text as common } from '../../shared/text/zh/common.ts';
import { text as parties } from '../../shared/text/zh/parties.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

const FORM = '/app/register/enterprise/';
let product: Product;
let browser: Browser;
let owner: Actor;
const typed = { creditCode: '91320402MA9KM001XT', name: '没有打完的面馆', contactName: '丁小满', contactPhone: '13800000001' };

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  owner = await createActor(browser, product.local.origin, 'phone', 'owner-01');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const typeHalf = async (): Promise<void> => {
  await owner.open(FORM);
  await owner.form(typed);
};
const field = (name: string) => owner.page.locator(`[name="${name}"]:visible`).first();
const shown = async (): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all(Object.keys(typed).map(async (name) => [name, await field(name).inputValue()] as const)));

describe('what was typed', () => {
  it('is there again after the page was closed and opened', async () => {
    await typeHalf();
    await owner.page.goto('about:blank');
    await owner.open(FORM);
    await owner.sees(common.form.draftRestored);
    expect(await shown()).toEqual(typed);
  });

  it('is there again, on the same form, after a sign-in that had expired was renewed by hand', async () => {
    await typeHalf();
    await owner.page.evaluate(() => {
      const { refreshToken: _, ...session } = JSON.parse(localStorage.getItem('session') ?? '{}') as Record<string, unknown>;
      localStorage.setItem('session', JSON.stringify({ ...session, accessToken: 'expired', expiresAt: 0 }));
      // Long after the sign-in: one that was finished moments ago is not followed by another.
      sessionStorage.clear();
    });
    await owner.context.clearCookies();
    await owner.form({ district: '320402', address: '常州市天宁区示例路8号', 'size/industryCode': '62' });
    await owner.press(parties.register.submit);
    await owner.page.locator('button[value="owner-01"]').first().click();
    await owner.page.waitForURL(`${product.local.origin}${FORM}`);
    await owner.sees(common.form.draftRestored);
    expect(await shown()).toEqual(typed);
    expect(await field('address').inputValue()).toBe('常州市天宁区示例路8号');
  });

  it('stays, with words that say what to do, when the network goes while it is being sent', async () => {
    await owner.context.setOffline(true);
    await owner.press(parties.register.submit);
    await owner.page.getByRole('alert').first().waitFor();
    expect(await owner.page.getByRole('alert').first().textContent()).toContain('网络');
    expect(await shown()).toEqual(typed);
    await owner.context.setOffline(false);
    await owner.press(parties.register.submit);
    await owner.page.waitForURL(/\/app\/enterprise\/org_/);
  });

  it('belongs to the person: another who signs in on the same device does not see it', async () => {
    await owner.open(FORM);
    await owner.form({ name: '只有我知道' });
    await owner.page.waitForTimeout(500);
    await owner.page.getByRole('button', { name: common.nav.signOut }).click();
    await owner.page.waitForURL((url) => !url.pathname.startsWith('/app/register'));
    await owner.context.clearCookies();
    await owner.page.goto(`${product.local.origin}${FORM}`);
    await owner.page.locator('button[value="owner-02"]').first().click();
    await owner.page.waitForURL(`${product.local.origin}${FORM}`);
    await field('name').waitFor();
    expect(await field('name').inputValue()).toBe('');
  });
});
