import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CallInput, CallResult } from '../shared/contract/client.ts';
import type { Reply, RouteDefinition } from '../shared/contract/route.ts';
import { api } from './api.ts';

export type Failure = Extract<CallResult<RouteDefinition>, { ok: false }>['problem'];
export type Body<R extends RouteDefinition> = Reply<R>['body'];

/** What is known of a route's answer: `data` stays while it is being reloaded, and when reloading fails. */
export interface Query<T> {
  readonly data?: T;
  readonly problem?: Failure;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Coming back to a tab sooner than this does not reload. */
const FRESH_MS = 10_000;

/** Calls `reload` when the person comes back to the page, or the network does. */
export const useReturn = (reload: () => void): void => {
  useEffect(() => {
    let leftAt = Date.now();
    const look = () => {
      if (document.visibilityState === 'hidden') leftAt = Date.now();
      else if (Date.now() - leftAt > FRESH_MS) reload();
    };
    document.addEventListener('visibilitychange', look);
    addEventListener('online', reload);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', reload);
    };
  }, [reload]);
};

/**
 * Loads what a route answers: `const tasks = useQuery(taskRoutes.listTasks, {})`. A changed input loads anew and drops the
 * former answer; a page that is left cancels. With `undefined` for input nothing is loaded yet.
 */
export const useQuery = <R extends RouteDefinition>(route: R, input: CallInput<R> | undefined): Query<Body<R>> => {
  const key = input && `${route.id} ${JSON.stringify(input)}`;
  const [state, setState] = useState<{ readonly key?: string; readonly data?: Body<R>; readonly problem?: Failure; readonly loading: boolean }>({ loading: true });
  const [turn, setTurn] = useState(0);
  const latest = useRef(input);
  latest.current = input;

  useEffect(() => {
    const wanted = latest.current;
    if (!key || !wanted) return;
    const controller = new AbortController();
    setState((before) => (before.key === key ? { ...before, loading: true } : { key, loading: true }));
    api(route, { ...wanted, signal: controller.signal })
      .then((result) => {
        if (controller.signal.aborted) return;
        setState((before) => (result.ok ? { key, data: result.body as Body<R>, loading: false } : { key, data: before.data, problem: result.problem, loading: false }));
      })
      .catch(() => {
        // Aborted: the page was left or asks for something else.
      });
    return () => controller.abort();
  }, [key, turn, route]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useReturn(reload);
  return state.key === key ? { data: state.data, problem: state.problem, loading: state.loading, reload } : { loading: true, reload };
};
