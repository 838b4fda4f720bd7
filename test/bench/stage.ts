import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Context } from 'aws-lambda';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { fairBindings } from '../../functions/fairs/bindings.ts';
import { createAuthenticate } from '../../functions/http/identity.ts';
import { serve } from '../../functions/http/serve.ts';
import { systemRandom } from '../../functions/ids.ts';
import { create } from '../../functions/table/change.ts';
import { createSealer } from '../../functions/table/sealing.ts';
import { createTable, type Table } from '../../functions/table/table.ts';
import { taskBindings } from '../../functions/tasks/bindings.ts';
import { startDynamoDb } from '../../infra/local/parts/dynamodb.ts';
import { startKeys } from '../../infra/local/parts/keys.ts';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { fillPath, type RouteDefinition } from '../../shared/contract/route.ts';
import { taskRoutes } from '../../shared/contract/tasks.ts';
import { membershipOf, organisation } from '../support/builders.ts';
import { createLikeDeployed } from '../support/create-table.ts';
import { gatewayEvent } from '../support/gateway-event.ts';

const ISSUER = 'https://bench.example';
const AUDIENCE = 'bench';
export const NOW = '2026-03-02T01:00:00.000Z';
const TABLE = 'bench';

export interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly rev: number; readonly status?: string; readonly ticket?: number };
}

/** Fairs and tasks as deployed, in this process: the real table engine, keys, tokens, contract, permissions, rules and log. */
export const createBenchStage = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-stage-'));
  const [engine, kms] = await Promise.all([startDynamoDb({}), startKeys({ dir: folder })]);
  const local = { region: 'cn-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient({ ...local, endpoint: engine.endpoint });
  await createLikeDeployed(client, TABLE);
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwks = createServer((_, response) => void exportJWK(publicKey).then((key) => response.end(JSON.stringify({ keys: [{ ...key, alg: 'RS256', use: 'sig', kid: 'bench' }] })))).listen(0);
  const address = jwks.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const authenticate = createAuthenticate({ issuer: ISSUER, jwksUri: `http://127.0.0.1:${port}`, audience: AUDIENCE });
  const sealer = createSealer({ client: new KMSClient({ ...local, endpoint: kms.endpoint }), dataKeyId: 'DataKey', lookupKeyId: 'LookupKey', monotonicMs: () => performance.now() });
  const table: Table = createTable({ client, tableName: TABLE, sealer, newEventId: () => systemRandom.id('event', NOW) });
  const ports = { table, random: systemRandom };
  const handlers = { fairs: serve(fairRoutes, { table, authenticate }, fairBindings(ports)), tasks: serve(taskRoutes, { table, authenticate }, taskBindings(ports)) };

  const put = async (...items: Parameters<typeof create>[0][]): Promise<void> => {
    for (const item of items) await table.commit({ now: NOW, by: 'bench', byName: 'bench', as: 'system', requestKey: systemRandom.hex(32), requestHash: '' }, { action: 'given', subject: { type: item.type, id: 'x' }, writes: [create(item)], reply: { status: 200, body: null } });
  };
  const ask = async (route: RouteDefinition, token: string, params: Record<string, string> = {}, body?: unknown, idempotencyKey?: string): Promise<Answer> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...(idempotencyKey && { 'idempotency-key': idempotencyKey }) };
    const event = gatewayEvent(route.method, fillPath(route.path, params), headers, body === undefined ? undefined : JSON.stringify(body), NOW);
    const answer = (await handlers[route.capability === 'tasks' ? 'tasks' : 'fairs'](event, {} as Context)) as { statusCode: number; body: string };
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Answer['body'] };
  };
  return {
    client, table, tableName: TABLE, put, ask,
    tokenFor: (sub: string, groups: string[]): Promise<string> =>
      new SignJWT({ name: sub, groups }).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'bench' }).setSubject(sub).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('1h').sign(privateKey),
    /** As `ask`, of requests that must succeed. */
    send: async (...request: Parameters<typeof ask>): Promise<Answer['body']> => {
      const { status, body } = await ask(...request);
      if (status >= 300) throw new Error(`${request[0].id}: ${status} ${JSON.stringify(body)}`);
      return body;
    },
    /** An enterprise with `owner` to act for it. */
    enterprise: async (): Promise<string> => {
      const item = organisation(NOW, 'enterprise');
      await put(item, membershipOf(NOW, item, 'owner'));
      return item.id;
    },
    stop: async (): Promise<void> => {
      jwks.close();
      await Promise.all([engine.stop(), kms.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type BenchStage = Awaited<ReturnType<typeof createBenchStage>>;
