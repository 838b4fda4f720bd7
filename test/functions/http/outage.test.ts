import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draftFair } from '../../../functions/fairs/draft-fair.ts';
import { createAuthenticate } from '../../../functions/http/identity.ts';
import { deadlines, inTime, isOutage } from '../../../functions/http/outage.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { openBlackHole } from '../../support/black-hole.ts';
import { fairForm } from '../../support/builders.ts';
import { freePort } from '../../support/free-port.ts';
import { everyItem } from '../../support/table.ts';
import { createWorld, officer } from '../../support/world.ts';

const TOKEN = `Bearer ${Buffer.from('{"alg":"RS256","typ":"at+jwt","kid":"a"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.eA`;
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const step of undo.splice(0)) await step();
});

const failureOf = async (jwksUri: string): Promise<unknown> => createAuthenticate({ issuer: 'https://login.example', jwksUri, audience: 'x' })(TOKEN).then((result) => result, (error: unknown) => error);

describe('an issuer', () => {
  it('that is gone, hangs or answers with a gateway’s error page is an outage, and nobody’s token is at fault', async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}/jwks`;
    expect(isOutage(await failureOf(address))).toBe(true);

    const hole = await openBlackHole(address);
    const started = performance.now();
    expect(isOutage(await failureOf(address))).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
    await hole.close();

    const server = createServer((_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>')).listen(port, '127.0.0.1');
    undo.push(() => new Promise((closed) => server.close(closed)));
    await new Promise((listening) => server.once('listening', listening));
    expect(isOutage(await failureOf(address))).toBe(true);
  });
});

describe('an answer', () => {
  it('goes out in time, also when what is behind never comes back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const waiting = inTime(new Promise(() => {}), deadlines.answerMs).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(deadlines.answerMs);
    expect(isOutage(await waiting)).toBe(true);
    expect(await inTime(Promise.resolve('done'), deadlines.answerMs)).toBe('done');
  });

  it('that had to go out without it is followed by no write', async () => {
    const world = await createWorld();
    world.add({ draftFair: fairRoutes.draftFair }, { draftFair: draftFair({ ...world.ports, table: { ...world.table, commit: (actor, change) => world.table.commit({ ...actor, until: performance.now() - 1 }, change) } }) });
    const answer = await world.send('POST', '/api/fairs/bureau', { as: officer('fair'), headers: { 'content-type': 'application/json' }, body: JSON.stringify(fairForm) });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ kind: 'unavailable', retry: true });
    expect(await everyItem(world)).toEqual([]);
  });
});
