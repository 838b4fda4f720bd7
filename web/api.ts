import { call, type CallInput, type CallResult } from '../shared/contract/client.ts';
import type { RouteDefinition } from '../shared/contract/route.ts';
import { noteServerDate } from './business-time.ts';
import { noteKept } from './keep/kept.ts';
import { accessToken, currentSession, isOver, justSignedIn, renewSession, signIn } from './session.ts';

/** A request that gets no answer within this time has failed: people on bad networks are told, not kept waiting. */
const TIMEOUT_MS = 20_000;

const timedFetch = async (path: string, init: RequestInit): Promise<Response> => {
  const controller = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, TIMEOUT_MS);
  const abort = () => controller.abort();
  if (init.signal?.aborted) abort();
  init.signal?.addEventListener('abort', abort);
  try {
    const response = await fetch(path, { ...init, signal: controller.signal });
    noteServerDate(response.headers.get('date'));
    return response;
  } catch (error) {
    throw timedOut ? new TypeError('no answer in time') : error;
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', abort);
  }
};

const guest: CallResult<RouteDefinition> = { ok: false, status: 401, problem: { kind: 'unauthenticated', retry: false } };
const gone: CallResult<RouteDefinition> = { ok: false, status: 0, problem: { kind: 'unavailable', retry: true } };

/**
 * Calls a declared route; a token refused as too old is renewed once. Nobody's page is left.
 * @param owner who is asking: if somebody else is signed in meanwhile, nothing is sent and the answer is that of a guest
 */
export const sendAs = async <R extends RouteDefinition>(owner: string | undefined, route: R, input: CallInput<R>): Promise<CallResult<R>> => {
  const used = currentSession();
  if (used?.person.id !== owner) return guest as CallResult<R>;
  const ports = {
    fetch: timedFetch,
    accessToken: async () => {
      const token = await accessToken();
      if (token !== undefined && currentSession()?.person.id !== owner) throw new Error('somebody else has signed in');
      return token;
    },
  };
  const result = await call(ports, route, input);
  if (result.ok || result.status !== 401 || !used || !(result.problem.kind === 'token-expired' || isOver(used))) return result;
  try {
    return (await renewSession(used.accessToken)) ? await call(ports, route, input) : result;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return gone as CallResult<R>;
  }
};

/**
 * Calls a declared route as the person signed in. Where the sign-in is over the person goes to sign in again and comes back
 * to this address. Throws only AbortError.
 */
export const api = async <R extends RouteDefinition>(route: R, input: CallInput<R>): Promise<CallResult<R>> => {
  const result = await sendAs(currentSession()?.person.id, route, input);
  if (result.ok) noteKept(result.keptAt);
  if (!result.ok && result.status === 401 && !currentSession() && !justSignedIn()) await signIn().catch(() => undefined);
  return result;
};
