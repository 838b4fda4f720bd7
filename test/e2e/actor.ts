import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Line } from '../support/line.ts';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../support/chromium.ts';

const SHOTS = join(import.meta.dirname, 'screenshots');
mkdirSync(SHOTS, { recursive: true });

export const openBrowser = (...more: readonly string[]): Promise<Browser> => chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGUMENTS, ...more] });

export type Device = 'phone' | 'desktop';
const viewports = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

/** One person with a device of their own. Every page they come to is checked for accessibility and photographed. */
export interface Actor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens an address of the site, waits until its heading stands, and looks at it. */
  open(path: string): Promise<void>;
  /** Checks and photographs the page as it is now. */
  look(name: string): Promise<void>;
  /** Fills fields by their name in the form: text, a choice, several choices, or a tick. */
  form(values: Readonly<Record<string, string | readonly string[] | boolean>>): Promise<void>;
  press(button: string): Promise<void>;
  /** Opens what is folded away under this title. */
  unfold(title: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
}

const looked = new Set<string>();
/** Ids and codes change from run to run, and an invitation's secret is nobody else's; a page is photographed once per shape of its address. */
const shapeOf = (path: string): string => path.replace(/#[0-9a-f]{32}$/, '').replace(/[a-z]+_[0-9a-f]{32}/g, 'id').replace(/\?.*$/, '').replace(/\d{6}/g, 'code');

const contextOf = (device: Device) => ({ viewport: viewports[device], locale: 'zh-CN', timezoneId: 'America/New_York', deviceScaleFactor: 1, ...(device === 'phone' && { hasTouch: true, isMobile: true }) });

export const createActor = async (browser: Browser, origin: string, device: Device, person?: string): Promise<Actor> => {
  const actor = await actorIn(await browser.newContext(contextOf(device)), origin, device);
  if (person) await signIn(actor.page, origin, person);
  return actor;
};

interface Phone {
  /** What it keeps is there: closing the context is closing the browser. */
  readonly folder: string;
  /** What it is connected by; `offline` when that is cut, which browsers notice. */
  readonly line: Line;
  readonly offline?: boolean;
  readonly person?: string;
}

export const openPhone = async (origin: string, { folder, line, offline = false, person }: Phone): Promise<Actor> => {
  const context = await chromium.launchPersistentContext(folder, { executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS, proxy: { server: line.address }, offline, ...contextOf('phone') });
  const actor = await actorIn(context, origin, 'phone');
  if (person) await signIn(actor.page, origin, person);
  return actor;
};

const actorIn = async (context: BrowserContext, origin: string, device: Device): Promise<Actor> => {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && !/400|401|404|403|409|net::ERR_/.test(message.text()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  const look = async (name: string): Promise<void> => {
    const key = `${device}-${name}`;
    if (looked.has(key)) return;
    looked.add(key);
    await page.screenshot({ path: join(SHOTS, `${key}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    // Nothing may be wider than the screen.
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, `${name} is wider than the ${device}`).toBeLessThanOrEqual(0);
    expect(complaints, `${name} says in the console`).toEqual([]);
  };

  const settled = async (): Promise<void> => {
    await page.waitForLoadState('load');
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.app-loading'));
  };

  const actor: Actor = {
    page,
    context,
    look,
    async open(path) {
      await page.goto(origin + path);
      await settled();
      await look(shapeOf(path).replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home');
    },
    async form(values) {
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
      for (const [name, value] of Object.entries(values)) {
        const field = page.locator(`[name="${name}"]:visible`);
        const first = field.first();
        await first.waitFor();
        const kind = await first.evaluate((element) => (element instanceof HTMLSelectElement ? 'select' : element instanceof HTMLInputElement ? element.type : 'text'));
        if (kind === 'radio' || (kind === 'checkbox' && typeof value !== 'boolean')) for (const one of [value].flat()) await page.locator(`[name="${name}"][value="${String(one)}"]`).check();
        else if (kind === 'checkbox') await first.setChecked(value === true);
        else if (kind === 'select') await first.selectOption(String(value));
        else await first.fill(String(value));
      }
    },
    async press(button) {
      // Nobody is as quick as a script: what is just being loaded again is waited for.
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
      // A button may say for screen readers which of several it is.
      await page.getByRole('button', { name: new RegExp(`^${button.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s|$)`) }).first().click();
    },
    async unfold(title) {
      await page.locator('summary', { hasText: title }).first().click();
    },
    async sees(text) {
      await page.getByText(text).first().waitFor();
    },
  };
  return actor;
};

/** Signs in as a sample person at the issuer's own page. */
const signIn = async (page: Page, origin: string, person: string): Promise<void> => {
  await page.goto(`${origin}/app/`);
  await page.locator(`button[value="${person}"]`).first().click();
  await page.waitForURL(`${origin}/app/`);
  await page.locator('h1').first().waitFor();
};
