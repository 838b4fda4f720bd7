import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { agreementBindings } from '../../../functions/agreements/bindings.ts';
import { agreementSystemTasks } from '../../../functions/agreements/system.ts';
import { archiveBindings } from '../../../functions/archives/bindings.ts';
import { claimBindings } from '../../../functions/claims/bindings.ts';
import { claimSystemTasks } from '../../../functions/claims/system.ts';
import { runDueTasks, type SystemTask } from '../../../functions/clock/run-due-tasks.ts';
import { documentBindings } from '../../../functions/documents/bindings.ts';
import { evaluationBindings } from '../../../functions/evaluations/bindings.ts';
import { evaluationSystemTasks } from '../../../functions/evaluations/system.ts';
import { fairBindings } from '../../../functions/fairs/bindings.ts';
import { fairSystemTasks } from '../../../functions/fairs/system.ts';
import { serve } from '../../../functions/http/serve.ts';
import { systemRandom } from '../../../functions/ids.ts';
import { createAnchorStore } from '../../../functions/objects/anchor-store.ts';
import { createExportStore } from '../../../functions/objects/export-store.ts';
import { createUploadStore } from '../../../functions/objects/upload-store.ts';
import { partyBindings } from '../../../functions/parties/bindings.ts';
import { partySystemTasks } from '../../../functions/parties/system.ts';
import { serviceBindings } from '../../../functions/services/bindings.ts';
import { serviceSystemTasks } from '../../../functions/services/system.ts';
import { createSealer } from '../../../functions/table/sealing.ts';
import { createTable } from '../../../functions/table/table.ts';
import { taskBindings } from '../../../functions/tasks/bindings.ts';
import { uploadBindings } from '../../../functions/uploads/bindings.ts';
import { startDynamoDb } from '../../../infra/local/parts/dynamodb.ts';
import { startKeys } from '../../../infra/local/parts/keys.ts';
import { startObjects } from '../../../infra/local/parts/objects/start-objects.ts';
import { people } from '../../../infra/local/people/people.ts';
import type { Stage } from '../../../infra/local/samples/stage.ts';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { claimRoutes } from '../../../shared/contract/claims.ts';
import { call, type CallInput } from '../../../shared/contract/client.ts';
import { documentRoutes } from '../../../shared/contract/documents.ts';
import { evaluationRoutes } from '../../../shared/contract/evaluations.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import type { Capability, RouteDefinition } from '../../../shared/contract/route.ts';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { uploadRoutes } from '../../../shared/contract/uploads.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { duties, type Caller } from '../../../shared/domain/who.ts';
import { createLikeDeployed } from '../../support/create-table.ts';
import { gatewayEvent } from '../../support/gateway-event.ts';
import { createMeter } from './meter.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };

/** The real engine, key service and object store for one measurement. */
export const startParts = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-units-'));
  const [engine, keys, objects] = await Promise.all([
    startDynamoDb({}),
    startKeys({ dir: join(folder, 'keys') }),
    startObjects({ dir: join(folder, 'objects'), credentials, buckets: { quarantine: {}, files: {}, exports: {}, anchors: { objectLockDays: 1, objectLockMode: 'GOVERNANCE' } } }),
  ]);
  return {
    engine, keys, objects,
    stop: async () => {
      await Promise.all([engine.stop(), keys.stop(), objects.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
type Parts = Awaited<ReturnType<typeof startParts>>;

const callerOf = (id: string): Caller => {
  const person = people.find((one) => one.id === id);
  if (!person) throw new Error(`no sample person ${id}`);
  return { personId: id, name: person.name, duties: duties.filter((duty) => person.groups.includes(`duty:${duty}`)), offices: person.groups.flatMap((group) => (group.startsWith('office:') ? [group.slice('office:'.length)] : [])) };
};

/** What was asked of the service and answered. */
export interface Answered {
  readonly person: string;
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Every capability over one table, in this process, its calls metered by route: a stage on which the sample people act.
 * Tokens are left out, for they cost no units.
 */
export const openBureau = async ({ engine, keys, objects }: Parts, tableName: string) => {
  const local = { region: 'cn-north-1', credentials };
  const [client, beside] = [new DynamoDBClient({ ...local, endpoint: engine.endpoint }), new DynamoDBClient({ ...local, endpoint: engine.endpoint })];
  await createLikeDeployed(beside, tableName);
  const meter = createMeter(client, beside, tableName);
  const sealer = createSealer({ client: new KMSClient({ ...local, endpoint: keys.endpoint }), dataKeyId: 'DataKey', lookupKeyId: 'LookupKey', monotonicMs: () => performance.now() });
  const table = createTable({ client, tableName, sealer, newEventId: () => systemRandom.id('event', new Date().toISOString()) });
  const s3 = new S3Client({ ...local, endpoint: objects.endpoint, forcePathStyle: true });
  const ports = { table, random: systemRandom };
  const stores = { ...ports, anchors: createAnchorStore({ client: s3, bucket: 'anchors' }), exports: createExportStore({ client: s3, bucket: 'exports' }), store: createUploadStore({ client: s3, quarantineBucket: 'quarantine', filesBucket: 'files' }) };
  const authenticate = async (authorization: string | undefined) => (authorization ? ok(callerOf(authorization.slice('Bearer '.length))) : fail('unauthenticated'));
  const serving = { table, authenticate };
  const handlers: Readonly<Record<Exclude<Capability, 'openapi' | 'calculators'>, (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>>> = {
    parties: serve(partyRoutes, serving, partyBindings(ports)), fairs: serve(fairRoutes, serving, fairBindings(ports)), agreements: serve(agreementRoutes, serving, agreementBindings(ports)),
    uploads: serve(uploadRoutes, serving, uploadBindings(stores)), archives: serve(archiveRoutes, serving, archiveBindings(stores)), services: serve(serviceRoutes, serving, serviceBindings(ports)),
    evaluations: serve(evaluationRoutes, serving, evaluationBindings(ports)), claims: serve(claimRoutes, serving, claimBindings(ports)),
    documents: serve(documentRoutes, serving, documentBindings({ ...ports, siteOrigin: 'https://bench.example' })), tasks: serve(taskRoutes, serving, taskBindings(ports)),
  };
  const system: Readonly<Record<string, SystemTask>> = { ...fairSystemTasks(ports), ...agreementSystemTasks(ports), ...serviceSystemTasks(ports), ...evaluationSystemTasks(ports), ...claimSystemTasks(ports), ...partySystemTasks(ports) };
  const metered = Object.fromEntries(Object.entries(system).map(([kind, run]): [string, SystemTask] => [kind, (...task) => meter.measure(`clock: ${kind}`, () => run(...task))]));
  const answers: Answered[] = [];
  let offsetMs = 0;
  const now = (): string => new Date(Date.now() + offsetMs).toISOString();

  const send = async (route: RouteDefinition, path: string, init: RequestInit, person: string): Promise<Response> => {
    if (route.capability === 'openapi' || route.capability === 'calculators') throw new Error('costs no units');
    const event = gatewayEvent(route.method, path, { ...(init.headers as Record<string, string>), authorization: `Bearer ${person}` }, typeof init.body === 'string' ? init.body : undefined, now());
    const answer = (await meter.measure(route.id, () => handlers[route.capability as keyof typeof handlers](event, {} as Context))) as { statusCode: number; headers: Record<string, string>; body: string };
    return new Response(answer.body, { status: answer.statusCode, headers: answer.headers });
  };
  const stage: Stage = {
    async as<R extends RouteDefinition>(person: string, route: R, input: CallInput<R>) {
      const answer = await call({ accessToken: async () => person, fetch: (path, init) => send(route, path, init, person) }, route, input);
      if (!answer.ok) throw new Error(`${person} ${route.id}: ${answer.status} ${JSON.stringify(answer.problem)}`);
      const { params = {} } = input as { params?: Record<string, string> };
      answers.push({ person, route: route.id, params, body: answer.body as Record<string, unknown> });
      return answer.body as never;
    },
    async setTime(ms) {
      offsetMs = ms;
      const { failed } = await meter.measure('clock: look for due tasks', () => runDueTasks(table, metered, now()));
      if (failed.length) throw new Error(`due tasks failed: ${JSON.stringify(failed)}`);
    },
  };
  return { stage, meter, table, client, beside, tableName, answers, now, callerOf };
};
export type Bureau = Awaited<ReturnType<typeof openBureau>>;
