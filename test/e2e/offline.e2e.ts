import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterFair, holdFair, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { createStage, type Stage } from '../../infra/local/samples/stage.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as visit } from '../../shared/text/zh/fair-visit.ts';
import { text as fairs } from '../../shared/text/zh/fairs.ts';
import { text as outbox } from '../../shared/text/zh/outbox.ts';
import { openLine, type Line } from '../support/line.ts';
import { startProduct, type Product } from '../support/product.ts';
import { openPhone, type Actor } from './actor.ts';

const today = localDateOf(Date.now());
const PHONE = '13812345678';
const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-phone-'));
let product: Product;
let line: Line;
let stage: Stage;
let fairId: string;
let nextFairId: string;
let enterprise: Enterprise;
let agency: Agency;
let owner: Actor;

beforeAll(async () => {
  [product, line] = await Promise.all([startProduct(), openLine()]);
  const { origin, accessToken, setTime } = product.local;
  stage = createStage({ origin, tokenOf: accessToken, setTime });
  fairId = await holdFair(stage, today, { title: '体育馆双选会', district: '320402', venue: '示例体育馆', daysAhead: 2, seats: 5 });
  nextFairId = await holdFair(stage, today, { title: '下一场双选会', district: '320402', venue: '示例会堂', daysAhead: 9, seats: 5 });
  enterprise = await enterEnterprise(stage, 0, Number(today.slice(0, 4)) - 1, true);
  agency = await enterAgency(stage, 0);
  await verifyAgency(stage, agency);
  await takeBooth(stage, fairId, agency);
  owner = await openPhone(origin, { folder, line, person: enterprise.owner });
});
afterAll(async () => {
  await owner?.context.close();
  await line?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mine = (fair = fairId) => `/app/enterprise/${enterprise.id}/fairs/${fair}/`;
const answers = { needs: ['contracts'], contactName: '示例联系人', contactPhone: PHONE, attendees: '1' } as const;
const items = async (type: string) => (await product.items()).filter((item) => item.type === type && (item.fairId === fairId || item.fairId === nextFairId));
const codes = () => owner.page.locator('.app-code').count();
/** Everything that the phone keeps, as text: entries, drafts, answers and pages. */
const kept = () =>
  owner.page.evaluate(async () => {
    const parts = [JSON.stringify(localStorage)];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('outbox');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const entries = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction('entries').objectStore('entries').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    let choices = '';
    for (const request of await (await caches.open('kept')).keys()) {
      const body = (await (await caches.match(request))?.text()) ?? '';
      if (request.url.endsWith('/choices')) choices = body;
      parts.push(request.url, body);
    }
    return { choices, entries: entries.length, text: parts.join() + JSON.stringify(entries) };
  });
/** The phone has what it needs without a network: the app, and what its owner looks at in the hall. */
const prepared = (...paths: readonly string[]) =>
  expect.poll(() => owner.page.evaluate(async (wanted) => {
    const addresses = (await (await caches.open('kept')).keys()).map(({ url }) => new URL(url).pathname);
    return [(await caches.match('/app/')) ? [] : ['/app/'], wanted.filter((path) => !addresses.some((address) => address.endsWith(path)))].flat();
  }, paths), { timeout: 20_000 }).toEqual([]);
const away = (): Promise<void> => {
  line.cut();
  return owner.context.setOffline(true);
};
const back = (): Promise<void> => {
  line.mend();
  return owner.context.setOffline(false);
};
const restart = async (): Promise<void> => {
  await owner.context.close();
  owner = await openPhone(product.local.origin, { folder, line, offline: true });
};

describe('the worker that keeps pages', () => {
  it('is never kept from browsers by a cache on the way, and pages of fairs bring it along', async () => {
    const { headers } = await fetch(`${product.local.origin}/worker.js`);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-type')).toContain('javascript');
    expect(headers.get('content-security-policy')).toContain("worker-src 'self'");
    await expect.poll(async () => (await fetch(`${product.local.origin}/fairs/${fairId}/`)).text(), { timeout: 20_000 }).toContain('src="/keep.js"');
    expect((await fetch(`${product.local.origin}/keep.js`)).status).toBe(200);
  });
});

describe('a phone in a hall without a network', () => {
  it('keeps a sign-up and a choice, and says that neither is accepted yet', async () => {
    await owner.open(`/fairs/${fairId}/`);
    await owner.page.goto(`${product.local.origin}${mine()}`);
    await owner.page.locator('form').first().waitFor();
    await prepared(`/${fairId}/booths`, `/${fairId}/selection`);
    await owner.form({ contactName: '半' });
    await away();
    await owner.form(answers);
    await owner.press(visit.signUp.submit);
    await owner.sees(outbox.signUp.lead);
    await owner.sees(outbox.signUp.notYet);
    expect(await codes()).toBe(0);
    await owner.press(fairs.agencies.choose);
    await owner.sees(outbox.stored);
    await owner.sees(outbox.line(2, 0));
    await owner.look('queued-sign-up');
    expect(await items('sign-up')).toEqual([]);
  });

  it('shows them when the browser was closed and is opened, still without a network', async () => {
    await restart();
    await owner.open(mine());
    await owner.sees(outbox.signUp.lead);
    expect(await codes()).toBe(0);
    await owner.open('/app/outbox/');
    await owner.sees(outbox.what.signUp?.('体育馆双选会（示例）') ?? '');
    await owner.look('outbox');
    await owner.open(`/fairs/${fairId}/`);
    await owner.sees('示例体育馆');
    expect(await items('sign-up')).toEqual([]);
  });

  it('sends each once when the network is there, and then shows the code by itself', async () => {
    await owner.open(mine());
    await back();
    await owner.page.locator('.app-code').first().waitFor();
    await expect.poll(async () => (await items('choice')).length).toBe(1);
    const signUps = await items('sign-up');
    expect(signUps.map(({ status }) => status)).toEqual(['seated']);
    const events = (await product.items()).filter(({ type, action }) => type === 'event' && (action === 'sign-up' || action === 'propose'));
    expect(events.map(({ action }) => action).sort()).toEqual(['propose', 'sign-up']);
    await expect.poll(async () => (await kept()).entries).toBe(0);
    expect((await kept()).text).not.toContain(PHONE);
  });

  it('shows the code, the booths and the choices without a network', async () => {
    await owner.open(mine());
    const code = String((await items('sign-up'))[0]?.code);
    await prepared('/choices');
    await expect.poll(async () => (await kept()).choices).toContain(String((await items('choice'))[0]?.id));
    line.cut();
    await restart();
    await owner.open(mine());
    await owner.page.locator('.app-code').first().waitFor();
    expect(await owner.page.locator('.app-code__digits').innerText()).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    await owner.sees('A1');
    await owner.sees(/现在连不上网络/);
    await owner.look('own-code-without-network');
    await owner.page.goto(`${product.local.origin}/app/enterprise/${enterprise.id}/choices/`);
    await owner.sees(fairs.choices.waitingThem);
    expect((await kept()).text).not.toContain(PHONE);
  });

  it('says what was refused and what to do: a colleague had signed up meanwhile', async () => {
    await back();
    await owner.page.goto(`${product.local.origin}${mine(nextFairId)}`);
    await owner.form({ contactName: '半' });
    await away();
    await owner.form(answers);
    await owner.press(visit.signUp.submit);
    await owner.sees(outbox.signUp.lead);
    await enterFair(stage, nextFairId, enterprise);
    await back();
    await owner.sees(outbox.because['signUp already-signed-up'] ?? '');
    await owner.sees(outbox.line(0, 1));
    // What the colleague did is there at once.
    await owner.page.locator('.app-code').first().waitFor();
    await owner.look('refused-sign-up');
    await owner.press(outbox.seen);
    await expect.poll(async () => (await kept()).entries).toBe(0);
    expect((await kept()).text).not.toContain(PHONE);
    expect((await items('sign-up')).filter((item) => item.fairId === nextFairId)).toHaveLength(1);
  });

  it('leaves everything as it must be over the whole table', async () => {
    expect(await product.breaches()).toEqual([]);
  });
});
