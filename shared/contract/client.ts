import type { Problem } from '../domain/result.ts';
import { fillPath, type Body, type Params, type Query, type Reply, type RouteDefinition } from './route.ts';
import type { ProblemDetails } from './wire.ts';

export interface ClientPorts {
  /** Sends the request; the browser's `fetch` with the origin's base, or a test's. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** A current access token, or undefined when signed out. */
  readonly accessToken: () => Promise<string | undefined>;
}

type Part<Name extends string, T> = T extends undefined ? { readonly [K in Name]?: undefined } : { readonly [K in Name]: T };
export type CallInput<R extends RouteDefinition> = Part<'params', Params<R>> & Part<'query', Query<R>> & Part<'body', Body<R>> & {
  /** Repeating a write under the same key gives the recorded outcome instead of a second write. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

/** `keptAt`: not from the service but from this device, which kept it then. */
export type CallResult<R extends RouteDefinition> = ({ readonly ok: true; readonly keptAt?: string } & Reply<R>) | { readonly ok: false; readonly status: number; readonly problem: Problem & { readonly retry: boolean } };

const offline = { ok: false, status: 0, problem: { kind: 'unavailable', retry: true } } as const;

/** Told by its kind from what others answer: a proxy on the way, the portal of a hotel's Wi-Fi. */
const isProblem = (body: unknown): body is ProblemDetails => typeof body === 'object' && body !== null && 'kind' in body && typeof body.kind === 'string' && 'retry' in body;

const problemOf = async (response: Response): Promise<CallResult<RouteDefinition>> => {
  const body: unknown = await response.json().catch(() => undefined);
  if (!isProblem(body)) return { ...offline, status: response.status };
  const { kind, errors, facts, retry } = body;
  // The kind comes from the closed list of the server's version; an unknown one is worded generally by the browser.
  return { ok: false, status: response.status, problem: { kind: kind as Problem['kind'], retry, ...(errors && { errors }), ...(facts && { facts }) } };
};

/**
 * Calls one declared route: fills the path, sends the token, parses the answer by the contract, where its schemas are at
 * hand (the site's pages rely on the service, which parsed it already). Never throws for expected failures.
 */
export const call = async <R extends RouteDefinition>(ports: ClientPorts, route: R, input: CallInput<R>): Promise<CallResult<R>> => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) if (value !== undefined) query.set(name, String(value));
  const search = String(query);
  const path = fillPath(route.path, (input.params ?? {}) as Record<string, string>) + (search && `?${search}`);
  try {
    const token = await ports.accessToken();
    const response = await ports.fetch(path, {
      method: route.method,
      signal: input.signal ?? null,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(input.body !== undefined && { 'content-type': 'application/json' }),
        ...(input.idempotencyKey && { 'idempotency-key': input.idempotencyKey }),
      },
      ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    });
    const { status } = response;
    if (!(status in route.responses)) return (await problemOf(response)) as CallResult<R>;
    const body: unknown = await response.json();
    const parsed = route.responses[status]?.safeParse(body) ?? { success: true, data: body };
    const keptAt = response.headers.get('x-kept-at');
    return (parsed.success ? { ok: true, status, body: parsed.data, ...(keptAt !== null && { keptAt }) } : { ...offline, status }) as CallResult<R>;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return offline as CallResult<R>;
  }
};
