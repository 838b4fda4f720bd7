import { useCallback, useRef, useState } from 'preact/hooks';
import type { CallInput, CallResult } from '../shared/contract/client.ts';
import type { RouteDefinition } from '../shared/contract/route.ts';
import { api } from './api.ts';
import type { Shown } from './outbox/entry.ts';
import type { Stored } from './outbox/outbox.ts';
import { randomKey } from './random.ts';
import type { Failure } from './use-query.ts';

export interface Action<R extends RouteDefinition> {
  readonly run: (input: CallInput<R>) => Promise<CallResult<R>>;
  readonly busy: boolean;
  readonly problem?: Failure;
  readonly clear: () => void;
}

/** An action whose write waits on this device while there is no network. */
export interface OutboxAction<R extends RouteDefinition> extends Omit<Action<R>, 'run'> {
  /** @param draft key of the form's draft, which goes with the entry */
  readonly run: (input: CallInput<R>, draft?: string) => Promise<CallResult<R> | Stored>;
}

const inDoubt: CallResult<RouteDefinition> = { ok: false, status: 0, problem: { kind: 'unavailable', retry: true } };

const useSending = <R extends RouteDefinition>(route: R, shown?: Shown): OutboxAction<R> => {
  const [state, setState] = useState<Pick<Action<R>, 'busy' | 'problem'>>({ busy: false });
  const attempt = useRef<{ readonly sent: string; readonly key: string } | undefined>(undefined);
  const running = useRef<Promise<CallResult<R> | Stored> | undefined>(undefined);
  const known = useRef(shown);
  known.current = shown;

  const run = useCallback(
    (input: CallInput<R>, draft?: string): Promise<CallResult<R> | Stored> => {
      if (running.current) return running.current;
      const sent = JSON.stringify([input.params, input.query, input.body]);
      if (attempt.current?.sent !== sent) attempt.current = { sent, key: randomKey() };
      const { key } = attempt.current;
      const what = known.current;
      setState({ busy: true });
      const directly = (): Promise<CallResult<R> | Stored> => api(route, { ...input, idempotencyKey: key }).catch(() => inDoubt as CallResult<R>);
      const work = (what ? import('./outbox/outbox.ts').then(({ carryOut }) => carryOut(route, input, { ...what, draft })).catch(directly) : directly())
        .then((result) => {
          const problem = 'problem' in result ? result.problem : undefined;
          if (!problem?.retry) attempt.current = undefined;
          setState({ busy: false, problem });
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

/**
 * Carries out a write: `const publish = useAction(fairRoutes.publishFair)`, then `await publish.run({ params, body })`.
 * While the outcome is in doubt (no answer, overload) the same input is sent again under the same Idempotency-Key, so that
 * pressing again never does it twice. A second press while one is on its way waits for that one.
 */
export const useAction = <R extends RouteDefinition>(route: R): Action<R> => useSending(route) as Action<R>;

/**
 * As `useAction`, but stored first: `const choose = useOutboxAction(fairRoutes.propose, { title: fair.title, name, href: location.pathname })`,
 * then `const result = await choose.run({ params, body })`: `result.ok`, or `'stored' in result` (it waits and is sent by
 * itself: say so, and show no number), or refused. Where the device keeps nothing it is sent directly.
 */
export const useOutboxAction: <R extends RouteDefinition>(route: R, shown: Shown) => OutboxAction<R> = useSending;
