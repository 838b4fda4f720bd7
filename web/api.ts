import { call, type CallInput, type CallResult } from '../shared/contract/client.ts';
import type { RouteDefinition } from '../shared/contract/route.ts';
import { noteServerDate } from './business-time.ts';
import { accessToken, currentSession, justSignedIn, renewSession, signIn } from './session.ts';

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

const ports = { fetch: timedFetch, accessToken };

/**
 * Calls a declared route as the person signed in. A token refused as too old is renewed once; where that is not possible the
 * person goes to sign in and comes back to this address. Throws only AbortError.
 */
export const api = async <R extends RouteDefinition>(route: R, input: CallInput<R>): Promise<CallResult<R>> => {
  const used = currentSession()?.accessToken;
  let result = await call(ports, route, input);
  if (!result.ok && result.problem.kind === 'token-expired' && used) {
    const renewed = await renewSession(used).catch(() => undefined);
    if (renewed) result = await call(ports, route, input);
  }
  if (!result.ok && result.status === 401 && !currentSession() && !justSignedIn()) await signIn().catch(() => undefined);
  return result;
};
