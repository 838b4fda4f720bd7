import type * as z from 'zod/mini';
import type { ProblemKind } from '../domain/problems.ts';
import type { Who } from '../domain/who.ts';

export const capabilities = ['parties', 'fairs', 'agreements', 'uploads', 'archives', 'services', 'evaluations', 'claims', 'documents', 'tasks', 'calculators', 'openapi'] as const;
/** One capability is one Lambda function behind the gateway prefix `/api/<capability>`. */
export type Capability = (typeof capabilities)[number];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One declaration per route; routing, validation both ways, permission, the typed client, the OpenAPI page and the
 * access matrix are derived from it. Wire schemas have no transforms, dates or bigint: JSON Schema cannot say them.
 *
 * `{organisationId}` in the path names the acting organisation: the caller's live membership of it is loaded and checked
 * against `access` before the use case runs. Without it, `access` is met by duties (or by anybody signed in).
 */
export interface RouteDefinition {
  readonly id: string;
  readonly capability: Capability;
  readonly method: Method;
  /** With `{name}` parameters; every name has a schema in `params`. */
  readonly path: string;
  readonly summary: string;
  readonly access: readonly Who[];
  readonly params?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** The answer of every success status. */
  readonly responses: Readonly<Record<number, z.ZodMiniType>>;
  /** Failures particular to this route; the general ones (bad input, signed out, not found, busy …) hold for all. */
  readonly problems?: readonly ProblemKind[];
  /** Only in the site's pages, whose build gives them routes without schemas: fetches the whole declaration. */
  readonly whole?: () => Promise<RouteDefinition>;
}

/** The route with its schemas, which the site's pages fetch and everybody else has. */
export const wholeRoute = async <R extends RouteDefinition>(route: R): Promise<R> => ((await route.whole?.()) ?? route) as R;

/** Keeps the literal types of a route, from which `Request` and `Response` follow. */
export const route = <const R extends RouteDefinition>(definition: R): R => definition;

type Infer<S> = S extends z.ZodMiniType ? z.output<S> : undefined;
export type Params<R extends RouteDefinition> = Infer<R['params']>;
export type Query<R extends RouteDefinition> = Infer<R['query']>;
export type Body<R extends RouteDefinition> = Infer<R['body']>;

/** The success answer: `{ status, body }` for each declared status. */
export type Reply<R extends RouteDefinition> = {
  [Status in keyof R['responses'] & number]: { readonly status: Status; readonly body: Infer<R['responses'][Status]> };
}[keyof R['responses'] & number];

export type RouteTable = Readonly<Record<string, RouteDefinition>>;

/** Failures that any route may answer with. */
export const generalProblems = ['invalid-request', 'malformed-json', 'invalid-cursor', 'unauthenticated', 'token-expired', 'forbidden', 'membership-unverified', 'not-found', 'edited-elsewhere', 'idempotency-key-reused', 'too-large', 'busy', 'internal', 'unavailable'] as const satisfies readonly ProblemKind[];

/** `/api/x/{id}` → a pattern with named groups. Ids contain no slash. */
export const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** Fills a path's parameters, each percent-encoded. */
export const fillPath = (path: string, params: Readonly<Record<string, string | number>> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
