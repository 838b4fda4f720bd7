import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStage } from '../../infra/local/samples/stage.ts';
import { enterAgency } from '../../infra/local/samples/parties.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import type { PartName } from '../../infra/local/machine.ts';
import { openBlackHole } from '../support/black-hole.ts';
import { startProduct, type Answer, type Product } from '../support/product.ts';

/** Nobody waits longer for an answer, milliseconds. */
const LONGEST = 10_000;
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.stop());

const fair = (title: string): string => {
  const today = localDateOf(Date.now());
  return JSON.stringify({
    title, district: '320402', venue: '示例会堂', address: '常州市天宁区示例路1号', date: addDays(today, 20), startTime: '09:00', endTime: '12:00',
    signUpOpensOn: today, signUpClosesOn: addDays(today, 19), seats: 3, booths: 2, agenda: '09:00 签到', contactPhone: '0519-12345678',
  });
};
const draft = (title: string, key: string) => product.send('POST', '/api/fairs/bureau', { as: 'fair-officer', body: fair(title), headers: { 'idempotency-key': key } });
const isAway = (answer: Answer): void => {
  expect(answer.ms).toBeLessThan(LONGEST);
  expect(answer.status, JSON.stringify(answer.body)).toBe(503);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ kind: 'unavailable', retry: true });
};
/** Takes a part away, first so that nothing answers at its address, then so that whatever answers there never says a word. */
const without = async (part: Exclude<PartName, 'issuer'>, ask: () => Promise<Answer[]>): Promise<void> => {
  await product.local.stopPart(part);
  (await ask()).forEach(isAway);
  const hole = await openBlackHole(product.local.endpoints[part]);
  (await ask()).forEach(isAway);
  await hole.close();
  await product.local.startPart(part);
};
const titled = async (title: string) => (await product.items()).filter((item) => item.type === 'fair' && item.title === title).length;

describe('while a part is away', () => {
  it('the table: reads and writes say so in time; the same request then takes effect once', async () => {
    expect((await draft('先前的', 'before')).status).toBe(201);
    await without('dynamodb', () => Promise.all([
      product.send('GET', '/api/tasks', { as: 'fair-officer' }),
      draft('停电时的', 'during'),
      // A refusal is written down as well.
      product.send('GET', '/api/claims/bureau/funds/2026', { as: 'fair-officer' }),
    ]));
    expect((await draft('停电时的', 'during')).status).toBe(201);
    expect((await draft('停电时的', 'during')).status).toBe(201);
    expect(await titled('停电时的')).toBe(1);
    expect(await titled('先前的')).toBe(1);
  });

  it('the keys for personal data: nothing is written without them', async () => {
    const register = (key: string) => product.send('POST', '/api/parties', {
      as: 'owner-05', headers: { 'idempotency-key': key },
      body: JSON.stringify({ side: 'enterprise', creditCode: '91320402MA9KM001XT', name: '停电面馆', district: '320402', address: '常州市示例路1号', contactName: '示例联系人', contactPhone: '13800000001' }),
    });
    await without('kms', async () => {
      const answer = await register('away');
      expect((await product.items()).filter(({ type }) => type === 'organisation')).toEqual([]);
      return [answer];
    });
    const answer = await register('away');
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  });

  it('the object store: an upload waits for it and is completed afterwards', async () => {
    const stage = createStage({ origin: product.local.origin, tokenOf: product.local.accessToken, setTime: product.local.setTime });
    const { id: agencyId } = await enterAgency(stage, 0);
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', PHOTO)).toString('hex');
    const promised = await product.send('POST', `/api/uploads/${agencyId}`, { as: 'manager-01', body: JSON.stringify({ name: '证书.png', mediaType: 'image/png', size: PHOTO.length, sha256 }) });
    expect(promised.status, JSON.stringify(promised.body)).toBe(201);
    const { id, sending: { missing: [address] } } = promised.body as { id: string; sending: { missing: [{ url: string; headers: Record<string, string> }] } };
    const put = () => fetch(address.url, { method: 'PUT', headers: address.headers, body: PHOTO });
    const complete = () => product.send('POST', `/api/uploads/${agencyId}/${id}/completion`, { as: 'manager-01', headers: { 'idempotency-key': 'complete' } });
    expect((await put()).status).toBe(200);
    await without('s3', async () => [await complete()]);
    const done = await complete();
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect(done.body).toMatchObject({ status: 'ready' });
  });

  it('the issuer: who is known stays in; a function that does not know its keys yet says so, and learns them later', async () => {
    await product.local.stopPart('issuer');
    expect((await product.send('GET', '/api/tasks', { as: 'fair-officer' })).status).toBe(200);
    // Nobody has asked the archives for anything yet: their function has no keys.
    const archives = () => product.send('GET', '/api/archives/bureau?district=320402', { as: 'filing-officer' });
    isAway(await archives());
    await product.local.startPart('issuer');
    const answer = await archives();
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  });

  it('the queue: what is published meanwhile comes to the public pages afterwards', async () => {
    await product.local.stopPart('sqs');
    const drafted = await draft('迟到的双选会', 'late');
    const { id } = drafted.body as { id: string };
    expect((await product.send('POST', `/api/fairs/bureau/${id}/publication`, { as: 'fair-officer', body: '{"rev":1}' })).status).toBeLessThan(300);
    await product.local.startPart('sqs');
    await expect.poll(async () => (await fetch(`${product.local.origin}/fairs/`)).text(), { timeout: 30_000 }).toContain('迟到的双选会');
  });

  it('afterwards everything holds that must hold over the whole table', async () => {
    expect(await product.breaches()).toEqual([]);
  });
});
