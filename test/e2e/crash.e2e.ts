import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadIssuerKeys } from '../../infra/local/parts/issuer/keys.ts';
import { signAccessToken } from '../../infra/local/parts/issuer/access-token.ts';
import { people } from '../../infra/local/people/people.ts';
import { enterAgency } from '../../infra/local/samples/parties.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import { checkData, localPlaces } from '../../infra/operations/whole-data.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { freePort } from '../support/free-port.ts';

const ROUNDS = 3;
const WRITERS = 4;
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-crash-'));
const dataDir = join(folder, 'data');
let origin = '';
let running: ChildProcess | undefined;

/** `npm start` as a person runs it, at the head of a process group of its own. */
const start = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../infra/local/start.ts')], { detached: true, env: { ...process.env, PORT: String(port), DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'] });
    running = child;
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`http://localhost:${port}`)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
/** The plug is pulled: the service, its functions and the table's engine at once. */
const pullThePlug = (): Promise<void> =>
  new Promise((resolve) => {
    const child = running;
    running = undefined;
    if (!child?.pid) return resolve();
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    process.kill(-child.pid, 'SIGKILL');
  });
afterAll(async () => {
  await pullThePlug();
  rmSync(folder, { recursive: true, force: true });
});

const call = async (person: string, method: string, path: string, body?: unknown): Promise<{ status: number; body: never }> => {
  const found = people.find(({ id }) => id === person);
  if (!found) throw new Error(person);
  const token = await signAccessToken(await loadIssuerKeys(dataDir), `${origin}/oidc`, found);
  const response = await fetch(origin + path, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { status: response.status, body: (await response.json()) as never };
};

const fair = (title: string) => {
  const today = localDateOf(Date.now());
  return {
    title, district: '320402', venue: '示例会堂', address: '常州市天宁区示例路1号', date: addDays(today, 20), startTime: '09:00', endTime: '12:00',
    signUpOpensOn: today, signUpClosesOn: addDays(today, 19), seats: 3, booths: 2, agenda: '09:00 签到', contactPhone: '0519-12345678',
  };
};

/** What was acknowledged and then read back: the fair, and as what it was read. */
interface Seen {
  readonly title: string;
  status: 'draft' | 'published';
}
const read = (id: string) => call('fair-officer', 'GET', `/api/fairs/bureau/${id}`) as Promise<{ status: number; body: { fair: { title: string; status: string } } }>;

/** Drafts and publishes fairs until the plug is pulled. */
const writeOn = async (writer: number, round: number, seen: Map<string, Seen>): Promise<void> => {
  try {
    for (let n = 0; ; n += 1) {
      const title = `第${round}轮${writer}-${n}`;
      const drafted = await call('fair-officer', 'POST', '/api/fairs/bureau', fair(title));
      const { id } = drafted.body as { id: string };
      if (drafted.status !== 201 || (await read(id)).status !== 200) continue;
      const fact: Seen = { title, status: 'draft' };
      seen.set(id, fact);
      const published = await call('fair-officer', 'POST', `/api/fairs/bureau/${id}/publication`, { rev: 1 });
      if (published.status === 200 && (await read(id)).body.fair.status === 'published') fact.status = 'published';
    }
  } catch {
    // The plug is pulled.
  }
};

type Missing = { missing: [{ url: string; headers: Record<string, string> }] };
const promise = async (agencyId: string) => {
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', PHOTO)).toString('hex');
  return (await call('manager-01', 'POST', `/api/uploads/${agencyId}`, { name: '证书.png', mediaType: 'image/png', size: PHOTO.length, sha256 })).body as { id: string; sending: Missing };
};
const send = ({ missing: [{ url, headers }] }: Missing) => fetch(url, { method: 'PUT', headers, body: PHOTO });

describe('the plug pulled in the middle of writing', () => {
  it('loses nothing that was acknowledged and read back, leaves no upload in between, and nothing half-done', async () => {
    const first = await startLocal({ port: 0, dataDir, fresh: true, quiet: true, samples: false });
    const { id: agencyId } = await enterAgency(createStage({ origin: first.origin, tokenOf: first.accessToken, setTime: first.setTime }), 0);
    await first.stop();

    const port = await freePort();
    origin = `http://localhost:${port}`;
    const seen = new Map<string, Seen>();
    const uploads: { id: string; arrived: boolean }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await start(port);
      const [promised, sent] = [await promise(agencyId), await promise(agencyId)];
      await send(sent.sending);
      uploads.push({ id: promised.id, arrived: false }, { id: sent.id, arrived: true });
      const before = seen.size;
      const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeOn(writer, round, seen)));
      await expect.poll(() => seen.size - before, { timeout: 60_000 }).toBeGreaterThan(2 * WRITERS);
      await new Promise((resolve) => setTimeout(resolve, 70 * round));
      await pullThePlug();
      await writing;
    }

    await start(port);
    for (const [id, { title, status }] of seen) {
      const { body } = await read(id);
      expect(body, id).toMatchObject({ fair: { title } });
      if (status === 'published') expect(body.fair.status, id).toBe('published');
    }
    expect([...seen.values()].filter(({ status }) => status === 'published').length).toBeGreaterThan(ROUNDS);
    for (const { id, arrived } of uploads) {
      if (!arrived) {
        // Not sent before: a fresh address takes it up where it was.
        const renewed = await call('manager-01', 'POST', `/api/uploads/${agencyId}/${id}/address`, {});
        expect(renewed.status, JSON.stringify(renewed.body)).toBe(200);
        expect((await send(renewed.body as Missing)).status).toBe(200);
      }
      const completed = await call('manager-01', 'POST', `/api/uploads/${agencyId}/${id}/completion`);
      expect(completed.status, JSON.stringify(completed.body)).toBe(200);
    }
    // What the streams had not carried further yet is carried further now.
    const last = [...seen.keys()].at(-1) ?? '';
    const publish = await call('fair-officer', 'POST', `/api/fairs/bureau/${last}/publication`, { rev: 1 });
    expect([200, 409]).toContain(publish.status);
    await expect.poll(async () => (await fetch(`${origin}/fairs/${last}/`)).status, { timeout: 20_000 }).toBe(200);
    expect((await checkData(localPlaces(dataDir))).breaches).toEqual([]);
    // Five whole starts.
  }, 300_000);
});
