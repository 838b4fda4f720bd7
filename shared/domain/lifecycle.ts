import { fail, ok, type Result } from './result.ts';
import { isAllowed, type Caller, type Who } from './who.ts';

export interface Transition<Status extends string> {
  readonly who: readonly Who[];
  readonly from: readonly Status[];
  /** Several where the outcome depends on facts (a tap by the second signer puts an agreement in force, by the first not). */
  readonly to: readonly Status[];
}

/** Who may do what, from which status to which: the one table behind the server's rule, the write's condition and the buttons on screen. */
export interface Lifecycle<Status extends string = string, Action extends string = string> {
  readonly entity: string;
  readonly initial: readonly Status[];
  readonly statuses: readonly Status[];
  readonly transitions: Readonly<Record<Action, Transition<Status>>>;
}

/** Declares a lifecycle; the compiler refuses a status that is not listed. */
export const defineLifecycle = <const Status extends string, Action extends string>(
  lifecycle: {
    readonly entity: string;
    readonly statuses: readonly Status[];
    readonly initial: readonly NoInfer<Status>[];
    readonly transitions: Readonly<Record<Action, Transition<NoInfer<Status>>>>;
  },
): Lifecycle<Status, Action> => lifecycle;

export type StatusOf<L> = L extends Lifecycle<infer Status, string> ? Status : never;
export type ActionOf<L> = L extends Lifecycle<string, infer Action> ? Action : never;

/** The status after `action`, or `status-conflict` naming the status that stands in the way. */
export const next = <Status extends string, Action extends string>(
  lifecycle: Lifecycle<Status, Action>,
  action: Action,
  status: Status,
  to?: Status,
): Result<Status> => {
  const transition = lifecycle.transitions[action];
  const target = to ?? transition.to[0];
  return transition.from.includes(status) && target !== undefined && transition.to.includes(target)
    ? ok(target)
    : fail('status-conflict', { facts: { entity: lifecycle.entity, status, action } });
};

/** The actions a screen offers: those that the caller's role and the item's status both allow. */
export const actionsFor = <Status extends string, Action extends string>(
  lifecycle: Lifecycle<Status, Action>,
  status: Status,
  caller: Caller | undefined,
): Action[] =>
  (Object.entries(lifecycle.transitions) as [Action, Transition<Status>][])
    .filter(([, transition]) => transition.from.includes(status) && isAllowed(transition.who, caller))
    .map(([action]) => action);

/** The lifecycle as a Mermaid state diagram, for the README. */
export const diagramOf = (lifecycle: Lifecycle): string =>
  [
    'stateDiagram-v2',
    ...lifecycle.initial.map((status) => `  [*] --> ${status}`),
    ...Object.entries(lifecycle.transitions).flatMap(([action, { who, from, to }]) =>
      from.flatMap((source) => to.map((target) => `  ${source} --> ${target}: ${action} (${who.join(', ').replaceAll(':', ' ')})`)),
    ),
  ].join('\n');
