import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text as calculation } from '../../shared/text/zh/calculation.ts';
import { CALCULATORS, calculatorPaths, type CalculatorName } from '../../web/routes/public/paths.ts';
import { measurePage } from '../bench/page-weight.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor, type Device } from './actor.ts';

/** For each calculator something filled in, and what its result says first. */
const examples: Readonly<Record<CalculatorName, { readonly filledIn: string; readonly headline: string; readonly english: string }>> = {
  size: { filledIn: 'code=62&employees=18&revenueWan=320', headline: '小型企业', english: 'A small enterprise' },
  severance: { filledIn: 'reason=art40-without-notice&start=2015-03-01&lastDay=2026-09-15&averageWage=8000&lastMonthWage=8000', headline: '应付经济补偿和代通知金共 104,000.00 元', english: '104,000.00' },
  contract: { filledIn: 'kind=fixed&start=2026-03-02&end=2029-03-01&agreedMonths=6', headline: '书面合同最晚 2026 年 4 月 1 日', english: 'Sign the written contract by' },
  overtime: { filledIn: 'monthWage=6525&workdayHours=10&holidayHours=8', headline: '应付加班费 1,462.50 元', english: '1,462.50' },
  creditCode: { filledIn: 'kind=uscc&code=91320402MA9ABCD16F', headline: '校验通过', english: 'The code fits' },
  draw: { filledIn: 'list=%E7%94%B2%E9%9D%A2%E9%A6%86%0A%E4%B9%99%E9%9D%A2%E9%A6%86%0A%E4%B8%99%E9%9D%A2%E9%A6%86%0A%E4%B8%81%E9%9D%A2%E9%A6%86&seed=20260301&percent=50', headline: '4 项中抽出 2 项', english: '2 drawn from 4' },
  contribution: { filledIn: 'wage=6000&year=2025', headline: '单位每月缴 990.00 元，个人缴 510.00 元', english: 'The enterprise pays ¥990.00 a month' },
  leave: { filledIn: 'question=joined&totalYears=3&join=2026-07-01', headline: '当年可休 2 天', english: '2 days this year' },
  filing: { filledIn: 'agencySigned=2026-09-22&enterpriseSigned=2026-09-24&filedOn=2026-10-12', headline: '备案逾期 4 天', english: 'Filed 4 days late' },
  subsidy: { filledIn: 'serviceYear=2&headcount=18&score=87.5&months=12', headline: '测算补贴 11,475.00 元', english: '11,475.00' },
};
const LARGEST_KIB = 40;

let product: Product;
let browser: Browser;
let actors: Readonly<Record<Device, Actor>>;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const [phone, desktop] = await Promise.all((['phone', 'desktop'] as const).map((device) => createActor(browser, product.local.origin, device)));
  if (phone && desktop) actors = { phone, desktop };
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const visit = async ({ page }: Actor, address: string): Promise<void> => {
  // A new visit, not a jump within the page.
  await page.goto('about:blank');
  await page.goto(product.local.origin + address);
  await page.locator('h1').first().waitFor();
};
const verdict = (actor: Actor) => actor.page.locator('.app-outcome h2').first();

describe.each(CALCULATORS)('the calculator %s', (name) => {
  const path = calculatorPaths[name];
  const { filledIn, headline, english } = examples[name];

  it('is complete before any script, and says what is missing when nothing is filled in', async () => {
    const { phone } = actors;
    await visit(phone, path);
    await phone.look(`calculator-${name}`);
    await phone.page.locator('[data-island] button[type=submit]').click();
    await phone.page.locator('.govuk-error-summary').waitFor();
    await phone.look(`calculator-${name}-errors`);
  });

  it(`shows what an address holds, step by step with its source, asks no service, and weighs at most ${LARGEST_KIB} KiB with all that`, async () => {
    const { phone } = actors;
    await phone.page.goto('about:blank');
    const { bodies, parts } = await measurePage(phone.page, `${product.local.origin}${path}#${filledIn}`, '.app-outcome h2');
    expect(await verdict(phone).innerText()).toContain(headline);
    expect(await phone.page.locator('.app-outcome ol li').count()).toBeGreaterThan(0);
    expect(await phone.page.locator('.app-outcome').innerText()).toContain(calculation.basis);
    expect(parts.filter((part) => part.path.startsWith('/api/') || part.path.startsWith('/data/'))).toEqual([]);
    expect(bodies).toBeGreaterThan(10_000);
    expect(bodies / 1024, parts.map((part) => `${part.bytes} ${part.path}`).join('\n')).toBeLessThanOrEqual(LARGEST_KIB);
    await phone.look(`calculator-${name}-result`);
  });

  it('prints the result with what was filled in, without the form', async () => {
    const { desktop } = actors;
    await visit(desktop, `${path}#${filledIn}`);
    await verdict(desktop).waitFor();
    await desktop.look(`calculator-${name}-result`);
    await desktop.page.emulateMedia({ media: 'print' });
    expect(await desktop.page.locator('[data-island] form').isVisible()).toBe(false);
    expect(await desktop.page.locator('.app-print-only li').count()).toBeGreaterThan(0);
    expect(await desktop.page.locator('.app-takeaway').isVisible()).toBe(false);
    await desktop.page.emulateMedia({ media: 'screen' });
  });

  it('speaks English too', async () => {
    const { phone } = actors;
    await visit(phone, `/en${path}#${filledIn}`);
    await verdict(phone).waitFor();
    expect(await verdict(phone).innerText()).toContain(english);
    await phone.look(`calculator-${name}-english`);
  });
});

describe('the address of a calculation', () => {
  it('keeps what is filled in over a reload, and on the way to the other language', async () => {
    const { desktop } = actors;
    await visit(desktop, `${calculatorPaths.severance}#${examples.severance.filledIn}`);
    await verdict(desktop).waitFor();
    await desktop.page.reload();
    await verdict(desktop).waitFor();
    await desktop.page.locator('a[hreflang=en]').click();
    await desktop.page.waitForURL(`${product.local.origin}/en${calculatorPaths.severance}#**`);
    await verdict(desktop).waitFor();
    expect(await verdict(desktop).innerText()).toContain(examples.severance.english);
  });
});

describe('the list of calculators', () => {
  it.each(['phone', 'desktop'] as const)('leads to each of them on a %s', async (device) => {
    const actor = actors[device];
    await visit(actor, '/calculators/');
    expect(await actor.page.locator('main li a').count()).toBe(CALCULATORS.length);
    await actor.look('calculators');
  });
});

describe('a form that somebody begins to fill in', () => {
  it('keeps what was typed before its scripts came, and is submitted by keyboard', async () => {
    const { desktop } = actors;
    await visit(desktop, calculatorPaths.size);
    await desktop.page.locator('select[name=code]').selectOption('62');
    await desktop.page.locator('[name=employees]').fill('８');
    await desktop.page.locator('[name=revenueWan]').fill('90');
    await desktop.page.keyboard.press('Enter');
    await verdict(desktop).waitFor();
    expect(await verdict(desktop).innerText()).toBe('微型企业');
    expect(new URL(desktop.page.url()).hash).toContain('revenueWan=90');
  });
});
