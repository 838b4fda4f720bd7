import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Ports } from '../../functions/container.ts';
import { serve } from '../../functions/http/serve.ts';
import type { Bindings } from '../../functions/http/use-case.ts';
import { systemRandom } from '../../functions/ids.ts';
import { create } from '../../functions/table/change.ts';
import type { Entity } from '../../functions/table/entities.ts';
import { generalProblems, type RouteDefinition, type RouteTable } from '../../shared/contract/route.ts';
import { call, type CallInput, type CallResult } from '../../shared/contract/client.ts';
import type { ProblemKind } from '../../shared/domain/problems.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { CITY_OFFICE, type Caller, type Duty } from '../../shared/domain/who.ts';
import { gatewayEvent } from './gateway-event.ts';
import { freshTable } from './table.ts';

/** A person of the tests; officers carry duties and offices. */
export const person = (personId: string, more: Partial<Caller> = {}): Caller => ({ personId, name: `${personId}（示例）`, duties: [], offices: [], ...more });
export const officer = (duty: Duty, office: string = CITY_OFFICE): Caller => person(`${duty}-${office}`, { duties: [duty], offices: [office] });

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;

/**
 * A fresh table with use cases on it, called through the real handler, contract and permission check. Tokens are the
 * caller written plainly: their verification has tests of its own.
 */
export const createWorld = async (startsAt = '2026-03-02T01:00:00.000Z') => {
  const { table, client, tableName } = await freshTable();
  const ports: Ports = { table, random: systemRandom };
  const authenticate = async (authorization: string | undefined) => (authorization ? ok(JSON.parse(Buffer.from(authorization.slice(7), 'base64').toString()) as Caller) : fail('unauthenticated'));
  const handlers: { routes: RouteTable; handler: Handler }[] = [];
  const world = {
    ports, table, client, tableName,
    now: startsAt,
    /** Serves a capability in this world. */
    add<T extends RouteTable>(routes: T, bindings: Bindings<T>) {
      handlers.push({ routes, handler: serve(routes, { table, authenticate }, bindings) as Handler });
      return world;
    },
    /** Sends a raw request to the capability that owns the path. */
    async send(method: string, path: string, init: { as?: Caller | undefined; headers?: Record<string, string>; body?: string } = {}): Promise<Response> {
      const capability = path.split('/')[2] ?? '';
      const found = handlers.find(({ routes }) => Object.values(routes).some((route) => route.path.split('/')[2] === capability));
      if (!found) throw new Error(`no capability serves ${path}`);
      const authorization = init.as && `Bearer ${Buffer.from(JSON.stringify(init.as)).toString('base64')}`;
      const event = gatewayEvent(method, path, { ...init.headers, ...(authorization && { authorization }) }, init.body, world.now);
      const answer = (await found.handler(event, {} as Context)) as { statusCode: number; headers: Record<string, string>; body: string };
      return new Response(answer.body, { status: answer.statusCode, headers: answer.headers });
    },
    /** Calls a declared route as somebody, through the typed client; a refusal that its contract does not say fails the test. */
    async call<R extends RouteDefinition>(as: Caller | undefined, route: R, input: CallInput<R>): Promise<CallResult<R>> {
      const answer = await call({ accessToken: async () => undefined, fetch: (path, init) => world.send(init.method ?? 'GET', path, { as, headers: init.headers as Record<string, string>, ...(typeof init.body === 'string' && { body: init.body }) }) }, route, input);
      const declared: readonly ProblemKind[] = [...generalProblems, ...(route.problems ?? [])];
      if (!answer.ok && !declared.includes(answer.problem.kind)) throw new Error(`${route.id} answers ${answer.problem.kind}, which its contract does not say`);
      return answer;
    },
    /** Puts items as they are, through the real commit, for states that other capabilities make. */
    async given(...items: Entity[]): Promise<void> {
      for (const item of items) {
        const done = await table.commit({ now: world.now, by: 'test', byName: 'test', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'given', subject: { type: item.type, id: 'given' }, writes: [create(item)], reply: { status: 200, body: null } });
        if (!done.ok) throw new Error(done.problem.kind);
      }
    },
  };
  return world;
};
export type World = Awaited<ReturnType<typeof createWorld>>;

/** The answer, or a failed test that names the problem. */
export const must = <R extends { readonly ok: boolean }>(result: R): Extract<R, { ok: true }> => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result as Extract<R, { ok: true }>;
};
