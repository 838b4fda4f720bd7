import * as z from 'zod/mini';
import { instant, localDate, personId } from './entity.ts';

/** 我来办: who said that they do a task, so that nobody does it twice; `for`: in place of whom. It locks nothing. */
export const Taken = z.object({ by: personId, name: z.string(), at: instant, for: z.optional(z.string()) });
export type Taken = z.infer<typeof Taken>;

/**
 * Somebody's or the system's duty to act. Tasks are derived from an item's status (see `tasksOf` beside each entity): the
 * same commit that changes the item opens and closes them, so that a to-do list can never disagree with the state.
 */
export const Task = z.object({
  /** `org:<id>` any member, `duty:<duty>:<district>` officers competent there, `person:<id>` one person, `system` the clock, which acts once the due day is over. */
  waiter: z.string(),
  kind: z.string(),
  /** Local date by which it should be done; the list shows the oldest first. */
  due: localDate,
  subject: z.object({ type: z.string(), id: z.string() }),
  /** What the list shows, from the item: names of organisations, titles, local dates and periods of them (`from/to`). Never personal data. */
  title: z.string(),
  /** Path in the signed-in app that does the task. */
  link: z.string(),
  /** Kept on the task alone: it goes with it, and no state knows of it. */
  taken: z.optional(Taken),
});
export type Task = z.infer<typeof Task>;

/** The identity of a task: a change of due date closes one and opens another. */
export const taskKey = (task: Task): string => `${task.waiter}|${task.due}|${task.kind}|${task.subject.id}`;

/** Which tasks a change opens and which it closes. */
export const taskChanges = (before: readonly Task[], after: readonly Task[]): { open: Task[]; close: Task[] } => {
  const had = new Set(before.map(taskKey));
  const has = new Set(after.map(taskKey));
  return {
    open: after.filter((task) => !had.has(taskKey(task))),
    close: before.filter((task) => !has.has(taskKey(task))),
  };
};
