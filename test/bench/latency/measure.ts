import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Context } from 'aws-lambda';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { createAuthenticate } from '../../../functions/http/identity.ts';
import { serve } from '../../../functions/http/serve.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { create } from '../../../functions/table/change.ts';
import { createSealer } from '../../../functions/table/sealing.ts';
import { createTable, type Table } from '../../../functions/table/table.ts';
import { taskBindings } from '../../../functions/tasks/bindings.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { fillPath, type RouteDefinition } from '../../../shared/contract/route.ts';
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { startDynamoDb } from '../../../infra/local/parts/dynamodb.ts';
import { startKeys } from '../../../infra/local/parts/keys.ts';
import { fairForm, membershipOf, organisation } from '../../support/builders.ts';
import { createLikeDeployed } from '../../support/create-table.ts';
import { gatewayEvent } from '../../support/gateway-event.ts';
import { median } from '../statistics.ts';

/** Calls as the SDK sent them, those that overlapped in one group, to be made again bare in the same steps. */
interface Sent {
  readonly name: string;
  readonly input: object;
}
const commands = { GetItemCommand, QueryCommand, BatchGetItemCommand, TransactWriteItemsCommand, UpdateItemCommand } as const;

const ISSUER = 'https://bench.example';
const AUDIENCE = 'bench';
const NOW = '2026-03-02T01:00:00.000Z';
const WARM = 60;
const ROUNDS = 300;

/** The same write again under fresh ids: every `…_<32 hex>` id and hash-like key is replaced consistently. */
const refreshed = (input: object): object => {
  const replaced = new Map<string, string>();
  const fresh = (found: string): string => {
    const known = replaced.get(found);
    if (known) return known;
    const made = systemRandom.hex(Math.ceil(found.length / 2)).slice(0, found.length);
    replaced.set(found, made);
    return made;
  };
  return JSON.parse(JSON.stringify(input).replace(/[0-9a-f]{32,64}/g, fresh).replace(/(?<="ClientRequestToken":")[^"]+/, () => systemRandom.hex(16))) as object;
};

export interface Ratio {
  readonly route: string;
  readonly apiMs: number;
  readonly bareMs: number;
  readonly ratio: number;
}

/**
 * API time ÷ the same DynamoDB calls made bare, in one process over one warm client, alternating: what token check,
 * contract, permission, rules and audit add to the database's own time.
 */
export const measureLatency = async (): Promise<Ratio[]> => {
  // The log is written as it is when deployed, only not onto the screen.
  const stdout = process.stdout.write.bind(process.stdout);
  const nowhere = createWriteStream(devNull);
  process.stdout.write = nowhere.write.bind(nowhere);
  const folder = mkdtempSync(join(tmpdir(), 'bench-latency-'));
  const [engine, kms] = await Promise.all([startDynamoDb({}), startKeys({ dir: folder })]);
  const local = { region: 'cn-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient({ ...local, endpoint: engine.endpoint });
  const tableName = 'bench';
  await createLikeDeployed(client, tableName);
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwks = createServer((_, response) => void exportJWK(publicKey).then((key) => response.end(JSON.stringify({ keys: [{ ...key, alg: 'RS256', use: 'sig', kid: 'bench' }] })))).listen(0);
  const address = jwks.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const authenticate = createAuthenticate({ issuer: ISSUER, jwksUri: `http://127.0.0.1:${port}`, audience: AUDIENCE });
  const tokenFor = (sub: string, groups: string[]) =>
    new SignJWT({ name: sub, groups }).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'bench' }).setSubject(sub).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('1h').sign(privateKey);

  let recorded: Sent[][] | undefined;
  let inFlight = 0;
  client.middlewareStack.add((next, context) => async (args) => {
    if (inFlight === 0) recorded?.push([]);
    recorded?.at(-1)?.push({ name: context.commandName ?? '', input: wireInput(args) });
    inFlight += 1;
    try {
      return await next(args);
    } finally {
      inFlight -= 1;
    }
  }, { step: 'build', name: 'recorder' });

  const sealer = createSealer({ client: new KMSClient({ ...local, endpoint: kms.endpoint }), dataKeyId: 'DataKey', lookupKeyId: 'LookupKey', monotonicMs: () => performance.now() });
  const table: Table = createTable({ client, tableName, sealer, newEventId: () => systemRandom.id('event', NOW) });
  const ports = { table, random: systemRandom };
  const handlers = { fairs: serve(fairRoutes, { table, authenticate }, fairBindings(ports)), tasks: serve(taskRoutes, { table, authenticate }, taskBindings(ports)) };

  const officer = await tokenFor('officer', ['duty:fair', 'duty:verification', 'office:320402']);
  const owner = await tokenFor('owner', []);
  const send = async (route: RouteDefinition, token: string, params: Record<string, string> = {}, body?: unknown) => {
    const event = gatewayEvent(route.method, fillPath(route.path, params), { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body === undefined ? undefined : JSON.stringify(body), NOW);
    const answer = (await handlers[route.capability === 'tasks' ? 'tasks' : 'fairs'](event, {} as Context)) as { statusCode: number; body: string };
    if (answer.statusCode >= 300) throw new Error(`${route.id}: ${answer.statusCode} ${answer.body}`);
    return JSON.parse(answer.body) as { id: string; rev: number };
  };
  const put = async (...items: Parameters<typeof create>[0][]) => {
    for (const item of items) await table.commit({ now: NOW, by: 'bench', byName: 'bench', as: 'system', requestKey: systemRandom.hex(32), requestHash: '' }, { action: 'given', subject: { type: item.type, id: 'x' }, writes: [create(item)], reply: { status: 200, body: null } });
  };
  const enterprise = async () => {
    const item = organisation(NOW, 'enterprise');
    await put(item, membershipOf(NOW, item, 'owner'));
    return item.id;
  };

  const drafted = await send(fairRoutes.draftFair, officer, {}, { ...fairForm, seats: 5000 });
  await send(fairRoutes.publishFair, officer, { fairId: drafted.id }, { rev: 1 });
  const fairId = drafted.id;
  const needs = { needs: ['contracts'], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };
  const own = await enterprise();
  await send(fairRoutes.signUp, owner, { organisationId: own, fairId }, needs);
  const enterprises: string[] = [];
  for (let index = 0; index < WARM + ROUNDS + 2; index += 1) enterprises.push(await enterprise());
  // Screens as people see them: two dozen sign-ups at a fair, as many people who wait to be verified.
  const shown = await send(fairRoutes.draftFair, officer, {}, { ...fairForm, seats: 50 });
  await send(fairRoutes.publishFair, officer, { fairId: shown.id }, { rev: 1 });
  for (let index = 0; index < 24; index += 1) {
    await send(fairRoutes.signUp, owner, { organisationId: await enterprise(), fairId: shown.id }, needs);
    await put(membershipOf(NOW, organisation(NOW, 'enterprise'), `claimant-${index}`, { status: 'claimed' }));
  }

  const cases: { readonly route: RouteDefinition; readonly run: () => Promise<unknown> }[] = [
    { route: taskRoutes.listTasks, run: () => send(taskRoutes.listTasks, officer) },
    { route: fairRoutes.showFair, run: () => send(fairRoutes.showFair, officer, { fairId: shown.id }) },
    { route: fairRoutes.showSignUp, run: () => send(fairRoutes.showSignUp, owner, { organisationId: own, fairId }) },
    { route: fairRoutes.draftFair, run: () => send(fairRoutes.draftFair, officer, {}, fairForm) },
    { route: fairRoutes.signUp, run: () => send(fairRoutes.signUp, owner, { organisationId: enterprises.pop() ?? '', fairId }, needs) },
  ];

  const results: Ratio[] = [];
  for (const { route, run } of cases) {
    const api: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < WARM + ROUNDS; round += 1) {
      const calls: Sent[][] = [];
      recorded = calls;
      const begun = performance.now();
      await run();
      const done = performance.now();
      recorded = undefined;
      const again = calls.map((group) => group.map(bareCommand));
      const bareBegun = performance.now();
      for (const group of again) await Promise.all(group.map((command) => sendBare(client, command)));
      const bareDone = performance.now();
      if (round >= WARM) {
        api.push(done - begun);
        bare.push(bareDone - bareBegun);
      }
    }
    const [apiMs, bareMs] = [median(api), median(bare)];
    results.push({ route: route.id, apiMs, bareMs, ratio: apiMs / bareMs });
  }
  process.stdout.write = stdout;
  nowhere.end();
  jwks.close();
  await Promise.all([engine.stop(), kms.stop()]);
  rmSync(folder, { recursive: true, force: true });
  return results;
};

/** The call's JSON as it goes over the wire, which is also what a bare command takes. */
const wireInput = (args: object): object => {
  const body = 'request' in args && args.request instanceof Object && 'body' in args.request ? args.request.body : '{}';
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)) as object;
};

/** Refusals count as failures of the bench: a write made again under fresh ids does the same work. */
const sendBare = (client: DynamoDBClient, command: object): Promise<unknown> => client.send(command as GetItemCommand);

const makers: Readonly<Record<string, new (input: never) => object>> = commands;
const bareCommand = ({ name, input }: Sent): object => {
  const Command = makers[name];
  if (!Command) throw new Error(`the bench does not know ${name}`);
  // Reads are asked as they were; a write is made again under fresh ids.
  return new Command((name === 'TransactWriteItemsCommand' ? refreshed(input) : input) as never);
};
