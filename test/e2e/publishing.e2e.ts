import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '../../functions/ids.ts';
import { replace } from '../../functions/table/change.ts';
import { keys } from '../../functions/table/keys.ts';
import { createTable, type Table } from '../../functions/table/table.ts';
import { holdFair } from '../../infra/local/samples/fairs.ts';
import { createStage, type Stage } from '../../infra/local/samples/stage.ts';
import { fairRoutes as r } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { startProduct, type Product } from '../support/product.ts';
import { publishedAt } from '../support/published.ts';

/** A storm; the bench measures a larger one. */
const EDITS = 300;
const today = localDateOf(Date.now());
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let product: Product;
let stage: Stage;
let table: Table;
let published: ReturnType<typeof publishedAt>;
let fairId: string;

beforeAll(async () => {
  product = await startProduct();
  const { origin, accessToken, setTime, endpoints, tableName } = product.local;
  stage = createStage({ origin, tokenOf: accessToken, setTime });
  table = createTable({ client: new DynamoDBClient({ endpoint: endpoints.dynamodb, region: 'local', credentials }), tableName, newEventId: () => systemRandom.id('event', new Date().toISOString()) });
  published = publishedAt(endpoints.s3, product.dataDir);
  fairId = await holdFair(stage, today, { title: '改了又改的双选会', district: '320402', venue: '示例会堂', daysAhead: 9, seats: 5 });
});
afterAll(() => product?.stop());

const read = async (path: string): Promise<string> => (await fetch(product.local.origin + path)).text();
const shows = async (path: string, words: string): Promise<boolean> => (await read(path)).includes(words);
const move = async (venue: string): Promise<void> => {
  const { fair } = await stage.as('fair-officer', r.showFair, { params: { fairId } });
  await stage.as('fair-officer', r.rescheduleFair, { params: { fairId }, body: { rev: fair.rev, date: addDays(today, 9), startTime: '09:00', endTime: '12:00', signUpClosesOn: addDays(today, 8), venue, address: '常州市示例路100号', reason: '场地另有安排' } });
};

describe('publishing', () => {
  it('shows an edit on the public list within seconds', async () => {
    await expect.poll(() => read(`/fairs/${fairId}/`), { timeout: 15_000 }).toContain('改了又改的双选会');
    await move('第二会堂');
    await expect.poll(() => shows('/fairs/', '第二会堂'), { timeout: 10_000, interval: 20 }).toBe(true);
    await expect.poll(() => shows(`/fairs/${fairId}/`, '第二会堂'), { timeout: 5_000, interval: 20 }).toBe(true);
  });

  it(`makes few rewrites of ${EDITS} edits, and ends with the last of them`, async () => {
    const before = await published.writes(`fairs/${fairId}/index.html`);
    let fair = await table.get('fair', keys.fair(fairId));
    const began = performance.now();
    for (let edit = 1; edit <= EDITS && fair; edit += 1) {
      const now = new Date().toISOString();
      const next = revise(fair, { venue: `第${edit}次换的会堂` }, now);
      const done = await table.commit({ now, by: 'test', byName: 'test', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'reschedule', subject: { type: 'fair', id: fairId }, writes: [replace(fair, next)], reply: { status: 200, body: null } });
      expect(done.ok).toBe(true);
      fair = next;
    }
    await expect.poll(() => shows('/fairs/', `第${EDITS}次换的会堂`), { timeout: 30_000, interval: 20 }).toBe(true);
    const shown = performance.now();
    await expect.poll(() => shows(`/fairs/${fairId}/`, `第${EDITS}次换的会堂`), { timeout: 10_000 }).toBe(true);
    const rewrites = (await published.writes(`fairs/${fairId}/index.html`)) - before;
    // About one a second, and what was under way at both ends.
    expect(rewrites).toBeLessThanOrEqual((shown - began) / 1000 + 2);
    // Nothing older comes after it.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await shows('/fairs/', `第${EDITS}次换的会堂`)).toBe(true);
    for (const path of [`/data/fairs/${fairId}.json`, `/data/fairs/${fairId}/board.json`]) expect(await shows(path, `第${EDITS}次换的会堂`)).toBe(true);
  });

  it('waits for the object store when that is away, and brings the pages up to date', async () => {
    await product.local.stopPart('s3');
    await move('停电时换的会堂');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await product.local.startPart('s3');
    await expect.poll(() => shows('/fairs/', '停电时换的会堂'), { timeout: 30_000 }).toBe(true);
    for (const path of [`/fairs/${fairId}/`, `/data/fairs/${fairId}/board.json`]) await expect.poll(() => shows(path, '停电时换的会堂'), { timeout: 20_000 }).toBe(true);
  });
});
