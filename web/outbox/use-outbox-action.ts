import { useCallback, useRef, useState } from 'preact/hooks';
import type { CallInput, CallResult } from '../../shared/contract/client.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import { useAction, type Action } from '../use-action.ts';
import type { Shown } from './entry.ts';
import type { Stored } from './outbox.ts';

/** An action whose write waits on this device while there is no network. */
export interface OutboxAction<R extends RouteDefinition> extends Omit<Action<R>, 'run'> {
  /** @param draft key of the form's draft, which goes with the entry */
  readonly run: (input: CallInput<R>, draft?: string) => Promise<CallResult<R> | Stored>;
}

/**
 * As `useAction`, but stored first: `const choose = useOutboxAction(fairRoutes.propose, { title: fair.title, name, href: location.pathname })`,
 * then `const result = await choose.run({ params, body })`: `result.ok`, or `'stored' in result` (it waits and is sent by
 * itself: say so, and show no number), or refused. Where the device keeps nothing it is sent directly.
 */
export const useOutboxAction = <R extends RouteDefinition>(route: R, shown: Shown): OutboxAction<R> => {
  const direct = useAction(route);
  const [state, setState] = useState<Pick<Action<R>, 'busy' | 'problem'>>({ busy: false });
  const latest = useRef(shown);
  latest.current = shown;
  const running = useRef<Promise<CallResult<R> | Stored> | undefined>(undefined);

  const run = useCallback(
    (input: CallInput<R>, draft?: string): Promise<CallResult<R> | Stored> => {
      if (running.current) return running.current;
      setState({ busy: true });
      const work = import('./outbox.ts')
        .then(({ carryOut }) => carryOut(route, input, { ...latest.current, ...(draft !== undefined && { draft }) }))
        .catch(() => direct.run(input))
        .then((result) => {
          setState({ busy: false, problem: result.ok || 'stored' in result ? undefined : result.problem });
          return result;
        })
        .finally(() => {
          running.current = undefined;
        });
      running.current = work;
      return work;
    },
    [route, direct.run],
  );
  const clear = useCallback(() => setState({ busy: false }), []);
  return { ...state, run, clear };
};
