import { createWriteStream } from 'node:fs';
import { devNull } from 'node:os';
import { tendSeats } from '../../../functions/fairs/tend-seats.ts';
import { factsOf, ofType } from '../../../functions/table/invariants/facts.ts';
import { seatBreaches } from '../../../functions/table/invariants/seats.ts';
import { fairRoutes as r } from '../../../shared/contract/fairs.ts';
import { fairForm } from '../../support/builders.ts';
import { injectFaults, seeded } from '../../support/faults.ts';
import { everyItemIn } from '../../support/every-item.ts';
import { bareCommand, sendBare, wireInput, type Sent } from '../bare.ts';
import { createBenchStage, NOW, type Answer } from '../stage.ts';
import { allowKills, dying } from './kills.ts';

const [SEATS, SIGN_UPS, CONNECTIONS, WITHDRAWALS] = [500, 2000, 50, 200];
const KILLED = 0.1;
const needs = { needs: ['contracts'], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };

/** Runs all jobs over so many connections, each taking the next when it is done; answers how long each took, in ms. */
const overConnections = async <T>(jobs: readonly (() => Promise<T>)[], connections: number): Promise<{ results: T[]; times: number[] }> => {
  const queue = jobs.map((job, index) => ({ job, index }));
  const results: T[] = [];
  const times: number[] = [];
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const begun = performance.now();
      results[next.index] = await next.job();
      times.push(performance.now() - begun);
    }
  }));
  return { results, times };
};

export interface Storm {
  readonly seated: number;
  readonly waiting: number;
  /** Sign-ups not answered with 201, and the answers of 500 and above among them. */
  readonly lost: number;
  readonly failed: number;
  readonly duplicates: number;
  readonly inOrder: boolean;
  readonly perSecond: number;
  readonly barePerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly after: { readonly seated: number; readonly inOrder: boolean; readonly promotions: number; readonly toldTwice: number; readonly breaches: number; readonly killed: number; readonly retold: number };
}

/** 2,000 enterprises for 500 seats at once; then withdrawals and newcomers while functions die and the table falters. */
export const measureStorm = async (): Promise<Storm> => {
  const stdout = process.stdout.write.bind(process.stdout);
  const nowhere = createWriteStream(devNull);
  process.stdout.write = nowhere.write.bind(nowhere);
  const stage = await createBenchStage();
  try {
    const { client, table, tableName, ask, send, enterprise, tokenFor } = stage;
    let recorded: Sent[] | undefined;
    client.middlewareStack.add((next, context) => (args) => {
      recorded?.push({ name: context.commandName ?? '', input: wireInput(args) });
      return next(args);
    }, { step: 'build', name: 'recorder' });
    const [officer, owner] = [await tokenFor('officer', ['duty:fair', 'office:320402']), await tokenFor('owner', [])];
    const { id: fairId } = await send(r.draftFair, officer, {}, { ...fairForm, seats: SEATS });
    await send(r.publishFair, officer, { fairId }, { rev: 1 });
    const { results: enterprises } = await overConnections(Array.from({ length: SIGN_UPS + WITHDRAWALS + CONNECTIONS }, () => enterprise), 20);
    const enter = (organisationId: string): Promise<Answer> => ask(r.signUp, owner, { organisationId, fairId }, needs, organisationId);
    const { id: warmFair } = await send(r.draftFair, officer, {}, { ...fairForm, seats: SEATS });
    await send(r.publishFair, officer, { fairId: warmFair }, { rev: 1 });
    await overConnections(enterprises.slice(SIGN_UPS + WITHDRAWALS).map((organisationId) => () => ask(r.signUp, owner, { organisationId, fairId: warmFair }, needs)), CONNECTIONS);

    recorded = [];
    const begun = performance.now();
    const { results, times } = await overConnections(enterprises.slice(0, SIGN_UPS).map((organisationId) => () => enter(organisationId)), CONNECTIONS);
    const tookMs = performance.now() - begun;
    const writes = recorded.filter(({ name }) => name === 'TransactWriteItemsCommand' || name === 'UpdateItemCommand').map(bareCommand);
    recorded = undefined;
    const stored = async () => factsOf(await everyItemIn(client, tableName));
    const first = ofType(await stored(), 'sign-up').filter((signUp) => signUp.fairId === fairId);
    const seated = first.filter(({ status }) => status === 'seated');
    const waiting = first.filter(({ status }) => status === 'waiting');
    const bareBegun = performance.now();
    await overConnections(writes.map((command) => () => sendBare(client, command)), CONNECTIONS);
    const bareMs = performance.now() - bareBegun;

    const draw = seeded(3);
    allowKills(client);
    injectFaults(client, { rate: 0.05, draw });
    let killed = 0;
    // Whoever hears nothing, or that it should try again, sends the same request again.
    const insist = async (request: () => Promise<Answer>): Promise<Answer | undefined> => {
      for (let attempt = 0; attempt < 8; attempt += 1) {
        const dies = draw() < KILLED;
        if (dies) killed += 1;
        const answer = dies ? await dying(1 + Math.floor(draw() * 5), request) : await request().catch(() => undefined);
        if (answer && answer.status < 500) return answer;
      }
      return undefined;
    };
    const leaving = enterprises.slice(0, SIGN_UPS).sort(() => draw() - 0.5).slice(0, WITHDRAWALS);
    const changes = [
      ...leaving.map((organisationId) => () => insist(() => ask(r.cancelSignUp, owner, { organisationId, fairId }, undefined, `leave-${organisationId}`))),
      ...enterprises.slice(SIGN_UPS, SIGN_UPS + WITHDRAWALS).map((organisationId) => () => insist(() => enter(organisationId))),
    ].sort(() => draw() - 0.5);
    await overConnections(changes, CONNECTIONS);
    injectFaults(client, { rate: 0, draw });
    for (const minutes of [2, 4, 6]) await tendSeats(table, fairId, new Date(Date.parse(NOW) + minutes * 60_000).toISOString());
    const facts = await stored();
    const last = ofType(facts, 'sign-up').filter((signUp) => signUp.fairId === fairId);
    const nowSeated = last.filter(({ status }) => status === 'seated');
    const moved = nowSeated.filter(({ promotedAt }) => promotedAt !== undefined);
    const told = ofType(facts, 'event').filter(({ action, subject }) => action === 'promote' && subject.id.startsWith(fairId));
    const sorted = times.sort((a, b) => a - b);
    return {
      seated: seated.length, waiting: waiting.length,
      lost: results.filter(({ status }) => status !== 201).length, failed: results.filter(({ status }) => status >= 500).length,
      duplicates: first.length - new Set(first.map(({ organisationId }) => organisationId)).size,
      inOrder: Math.max(...seated.map(({ ticket }) => ticket)) < Math.min(...waiting.map(({ ticket }) => ticket)),
      perSecond: (SIGN_UPS / tookMs) * 1000, barePerSecond: (SIGN_UPS / bareMs) * 1000,
      p50: sorted[Math.floor(sorted.length * 0.5)] ?? Number.NaN, p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
      after: {
        seated: nowSeated.length,
        inOrder: Math.max(...moved.map(({ ticket }) => ticket)) < Math.min(...last.filter(({ status }) => status === 'waiting').map(({ ticket }) => ticket)),
        promotions: told.length, toldTwice: told.length - new Set(told.map(({ subject }) => subject.id)).size,
        retold: moved.filter(({ notice }) => notice === undefined).length,
        breaches: seatBreaches(facts).length, killed,
      },
    };
  } finally {
    process.stdout.write = stdout;
    nowhere.end();
    await stage.stop();
  }
};
