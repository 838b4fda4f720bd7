import { createHash, randomUUID } from 'node:crypto';
import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import * as z from 'zod/mini';
import type { RouteDefinition, RouteTable } from '../../shared/contract/route.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { isAllowed, lacksVerification, type ActingMember, type Caller } from '../../shared/domain/who.ts';
import type { Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { isManaged } from '../table/members.ts';
import type { Table } from '../table/table.ts';
import type { Authenticate } from './identity.ts';
import { log, logFailure } from './log.ts';
import { inTime, isOutage, type Deadlines } from './outage.ts';
import { createMatcher, parsePart } from './parse.ts';
import { problemReply } from './problem.ts';
import type { Bindings, UseCase } from './use-case.ts';

export interface ServePorts {
  readonly table: Table;
  readonly authenticate: Authenticate;
  readonly deadlines?: Deadlines;
}

const MAXIMUM_BODY = 64 * 1024;
const sha256 = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

const bodyOf = (event: APIGatewayProxyEventV2, route: RouteDefinition): Result<unknown> => {
  if (!route.body) return ok(undefined);
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (Buffer.byteLength(raw) > MAXIMUM_BODY) return fail('too-large', { facts: { limitKiB: MAXIMUM_BODY / 1024 } });
  if (!/^application\/json\b/i.test(event.headers['content-type'] ?? '')) return fail('unsupported-media-type');
  try {
    return ok(JSON.parse(raw));
  } catch {
    return fail('malformed-json');
  }
};

/** The caller's live membership of the organisation that the path names; of a claim, also whether somebody there could vouch for it. */
const memberOf = async (table: Table, organisationId: string, personId: string): Promise<ActingMember | undefined> => {
  const membership = await table.get('membership', keys.membership(organisationId, personId));
  if (!membership || (membership.status !== 'claimed' && membership.status !== 'verified')) return undefined;
  const verified = membership.status === 'verified';
  return { organisationId, side: membership.side, role: membership.role, verified, ...(!verified && { unmanaged: !(await isManaged(table, organisationId)) }) };
};

/**
 * May they? Outsiders to the organisation that the path names get 404, so that ids reveal nothing; members whose role
 * does not suffice get 403.
 */
const permit = async (table: Table, route: RouteDefinition, params: Readonly<Record<string, string>>, caller: Caller | undefined): Promise<Result<Caller | undefined>> => {
  if (route.access.includes('public')) return ok(caller);
  if (!caller) return fail('unauthenticated');
  const { organisationId } = params;
  const member = organisationId === undefined ? undefined : await memberOf(table, organisationId, caller.personId);
  if (organisationId !== undefined && !member) return fail('not-found');
  const acting: Caller = member ? { ...caller, member } : caller;
  if (isAllowed(route.access, acting)) return ok(acting);
  return fail(lacksVerification(route.access, acting) ? 'membership-unverified' : 'forbidden');
};

const roleOf = (route: RouteDefinition, caller: Caller): string =>
  caller.member?.side ?? route.access.find((who) => who.startsWith('duty:') && isAllowed([who], caller)) ?? 'person';

const actorOf = (event: APIGatewayProxyEventV2, route: RouteDefinition, caller: Caller, now: string, until: number | undefined): Actor => {
  const key = event.headers['idempotency-key'];
  return {
    now,
    by: caller.personId,
    byName: caller.name,
    as: roleOf(route, caller),
    ...(caller.member && { organisationId: caller.member.organisationId }),
    requestKey: key ? sha256(caller.personId, route.id, event.rawPath, key) : sha256(randomUUID()),
    requestHash: sha256(event.rawPath, event.rawQueryString, event.body ?? ''),
    until,
  };
};

/** A signed-in person's refused attempt is an audit entry of its own; it is never the memory of an Idempotency-Key. */
const recordRefusal = async (table: Table, event: APIGatewayProxyEventV2, route: RouteDefinition, caller: Caller, kind: string, until: number | undefined): Promise<void> => {
  const now = new Date(event.requestContext.timeEpoch).toISOString();
  const actor: Actor = { now, by: caller.personId, byName: caller.name, as: 'person', requestKey: sha256(randomUUID()), requestHash: '', until };
  await table.commit(actor, { action: 'refused', subject: { type: 'access', id: route.id }, reason: kind, writes: [], reply: { status: 0, body: null } });
};

/** Guests reach only public routes, whose use cases do not look at the caller. */
const guest: Caller = { personId: 'guest', name: '', duties: [], offices: [] };
const noMember: ActingMember = { organisationId: '', side: 'enterprise', role: 'specialist', verified: false };

type AnyUseCase = UseCase<RouteDefinition>;

/** Answers one request: match → identity → permission → contract → use case → contract. Every refusal is problem+json. */
const answer = async ({ table, authenticate, deadlines }: ServePorts, match: ReturnType<typeof createMatcher>, useCases: Readonly<Record<string, AnyUseCase>>, event: APIGatewayProxyEventV2): Promise<Result<{ status: number; body: unknown; route: RouteDefinition }>> => {
  const until = deadlines && performance.now() + deadlines.writeMs;
  const matched = match(event.requestContext.http.method, event.rawPath);
  if (!matched.ok) return matched;
  const { route, params: rawParams } = matched.value;
  const isPublic = route.access.includes('public');
  const identity = isPublic ? undefined : await authenticate(event.headers.authorization);
  if (identity && !identity.ok) return identity;
  const params = parsePart(route.params, rawParams, 'params');
  if (!params.ok) return params;
  const permitted = await permit(table, route, rawParams, identity?.value);
  if (!permitted.ok) {
    if (identity) await recordRefusal(table, event, route, identity.value, permitted.problem.kind, until);
    return permitted;
  }
  const query = parsePart(route.query, event.queryStringParameters ?? {}, 'query');
  if (!query.ok) return query;
  const rawBody = bodyOf(event, route);
  if (!rawBody.ok) return rawBody;
  const body = parsePart(route.body, rawBody.value, 'body');
  if (!body.ok) return body;
  const useCase = useCases[route.id];
  if (!useCase) throw new Error(`no use case is bound to ${route.id}`);
  const now = new Date(event.requestContext.timeEpoch).toISOString();
  const caller = permitted.value ?? guest;
  const actor = actorOf(event, route, caller, now, until);
  // The contract's parse above gave each part the type that the use case of this very route declares.
  const done = await useCase({ params: params.value, query: query.value, body: body.value, caller, member: caller.member ?? noMember, now, actor } as Parameters<AnyUseCase>[0]);
  if (done.ok) return ok({ ...done.value, route } as { status: number; body: unknown; route: RouteDefinition });
  return (await remembered(table, event, actor, route)) ?? done;
};

/** A refused write may be the repeat of one that took effect: then its recorded outcome is the answer, if it is the same request. */
const remembered = async (table: Table, event: APIGatewayProxyEventV2, actor: Actor, route: RouteDefinition): Promise<Result<{ status: number; body: unknown; route: RouteDefinition }> | undefined> => {
  // Public routes write nothing that could be remembered, and their functions may have no table.
  if (!event.headers['idempotency-key'] || route.method === 'GET' || route.access.includes('public')) return undefined;
  const recorded = await table.eventOf(actor.requestKey);
  if (!recorded) return undefined;
  return recorded.requestHash === actor.requestHash ? ok({ ...recorded.reply, route }) : fail('idempotency-key-reused');
};

/** A capability's Lambda handler: its declared routes bound to their use cases. */
export const serve = <T extends RouteTable>(routes: T, ports: ServePorts, bindings: Bindings<T>) => {
  const match = createMatcher(routes);
  const useCases: Readonly<Record<string, AnyUseCase>> = bindings as Readonly<Record<string, AnyUseCase>>;
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Error, Context>()
    .use(httpHeaderNormalizer())
    .handler(async (event) => {
      const { requestId, http } = event.requestContext;
      const started = performance.now();
      try {
        const done = await inTime(answer(ports, match, useCases, event), ports.deadlines?.answerMs);
        log({ requestId, method: http.method, route: done.ok ? done.value.route.id : 'refused', status: done.ok ? done.value.status : done.problem.kind, ms: Math.round(performance.now() - started) });
        if (!done.ok) return problemReply(done.problem, requestId);
        const { status, body, route } = done.value;
        const schema = route.responses[status];
        if (!schema) throw new Error(`${route.id} answered with undeclared status ${status}`);
        // The answer is parsed too: nothing leaves that the contract does not name.
        return { statusCode: status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(z.parse(schema, body)) };
      } catch (error) {
        logFailure(requestId, error);
        return problemReply({ kind: isOutage(error) ? 'unavailable' : 'internal' }, requestId);
      }
    });
};
