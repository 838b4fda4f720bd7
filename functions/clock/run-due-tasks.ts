import * as z from 'zod/mini';
import type { Result } from '../../shared/domain/result.ts';
import { Task, taskKey } from '../../shared/domain/tasks.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { causeNamed, causeOf, type Cause } from '../http/cause.ts';
import { systemActor } from '../system-actor.ts';
import type { Actor } from '../table/change.ts';
import { partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

export type SystemTask = (subjectId: string, actor: Actor, now: string) => Promise<Result<unknown>>;
export interface RunOutcome {
  readonly done: number;
  readonly failed: readonly { readonly kind: string; readonly subject: string; readonly problem: string }[];
  /** Of the first one that failed: what it was and where in the code. */
  readonly first?: Cause;
}

/**
 * Does one task and answers why it failed, if it did; what it throws (an outage, an item that cannot be read) is its own failure and
 * keeps no other from its turn. It takes effect once a tick: the same task may come anew, as when somebody leaves twice on one day.
 */
const run = async (task: Task, handler: SystemTask | undefined, now: string): Promise<Cause | undefined> => {
  if (!handler) return causeNamed('not-found');
  try {
    const done = await handler(task.subject.id, systemActor(`${taskKey(task)}|${now}`, now), now);
    return done.ok ? undefined : causeNamed(done.problem.kind);
  } catch (error) {
    return causeOf(error);
  }
};

/** The oldest page of tasks of days that are over that holds one which has not failed in this run; those alone. */
const nextDue = async (table: Table, now: string, failed: ReadonlyMap<string, unknown>): Promise<Task[]> => {
  for await (const items of table.pages(partitions.tasks('system'), { upTo: `${addDays(localDateOf(now), -1)}#~`, limit: 200 })) {
    const due = items.map((item) => z.parse(Task, item)).filter((task) => !failed.has(taskKey(task)));
    if (due.length) return due;
  }
  return [];
};

/**
 * Runs the system's tasks whose day is over, oldest first: closing, lapsing, opening evaluations, ending notices. Rounds
 * go on while tasks open new ones that are due too (a clock that was away for a year catches up in one run), and past
 * tasks that fail; a run ends with its last round, and the next tick goes on.
 */
export const runDueTasks = async (table: Table, handlers: Readonly<Record<string, SystemTask>>, now: string, rounds = 20): Promise<RunOutcome> => {
  const failed = new Map<string, RunOutcome['failed'][number]>();
  let done = 0;
  let first: Cause | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const due = await nextDue(table, now, failed);
    if (!due.length) break;
    for (const task of due) {
      const cause = await run(task, handlers[task.kind], now);
      if (cause) failed.set(taskKey(task), { kind: task.kind, subject: task.subject.id, problem: cause.name });
      else done += 1;
      first ??= cause;
    }
  }
  return { done, failed: [...failed.values()], ...(first && { first }) };
};
