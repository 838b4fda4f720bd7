import { useCallback, useRef, useState } from 'preact/hooks';
import type { CallInput, CallResult } from '../shared/contract/client.ts';
import type { RouteDefinition } from '../shared/contract/route.ts';
import { api } from './api.ts';
import { randomKey } from './random.ts';
import type { Failure } from './use-query.ts';

export interface Action<R extends RouteDefinition> {
  readonly run: (input: CallInput<R>) => Promise<CallResult<R>>;
  readonly busy: boolean;
  readonly problem?: Failure;
  readonly clear: () => void;
}

const inDoubt: CallResult<RouteDefinition> = { ok: false, status: 0, problem: { kind: 'unavailable', retry: true } };

/**
 * Carries out a write: `const publish = useAction(fairRoutes.publishFair)`, then `await publish.run({ params, body })`.
 * While the outcome is in doubt (no answer, overload) the same input is sent again under the same Idempotency-Key, so that
 * pressing again never does it twice. A second press while one is on its way waits for that one.
 */
export const useAction = <R extends RouteDefinition>(route: R): Action<R> => {
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: Failure }>({ busy: false });
  const attempt = useRef<{ readonly sent: string; readonly key: string } | undefined>(undefined);
  const running = useRef<Promise<CallResult<R>> | undefined>(undefined);

  const run = useCallback(
    (input: CallInput<R>): Promise<CallResult<R>> => {
      if (running.current) return running.current;
      const sent = JSON.stringify([input.params, input.query, input.body]);
      if (attempt.current?.sent !== sent) attempt.current = { sent, key: randomKey() };
      setState({ busy: true });
      const work = api(route, { ...input, idempotencyKey: attempt.current.key })
        .catch(() => inDoubt as CallResult<R>)
        .then((result) => {
          if (result.ok || !result.problem.retry) attempt.current = undefined;
          setState({ busy: false, problem: result.ok ? undefined : result.problem });
          return result;
        })
        .finally(() => {
          running.current = undefined;
        });
      running.current = work;
      return work;
    },
    [route],
  );
  const clear = useCallback(() => setState({ busy: false }), []);
  return { ...state, run, clear };
};
