import * as z from 'zod/mini';
import type { taskRoutes } from '../../shared/contract/tasks.ts';
import { fail } from '../../shared/domain/result.ts';
import { Task, type Taken } from '../../shared/domain/tasks.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys, partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { holding, personOf, standsInFor, whileMember } from './standing-in.ts';
import { waitersOf } from './waiters.ts';

interface Named {
  readonly waiter: string;
  readonly due: string;
  readonly kind: string;
  readonly subjectId: string;
}

const keyOf = ({ waiter, due, kind, subjectId }: Named) => keys.task(waiter, due, kind, subjectId);

/** An open task of whoever waits for it. */
const find = async (table: Table, named: Named): Promise<Task | undefined> => {
  const { pk, sk } = keyOf(named);
  const page = await table.query(partitions.tasks(named.waiter), { prefix: sk, limit: 1 });
  const item = page.ok ? page.value.items.find((each) => each.pk === pk && each.sk === sk) : undefined;
  return item && z.parse(Task, item);
};

/**
 * Tells colleagues that one does a task: of several who say so at once it is one. From whom had said so it is taken over
 * by name only; whoever stands in for somebody says for whom, and the history of what the task is about says so too.
 */
export const takeTask =
  ({ table }: Ports): UseCase<typeof taskRoutes.takeTask> =>
  async ({ body, caller, now, actor }) => {
    const [task, person] = await Promise.all([find(table, body), personOf(table, caller.personId)]);
    if (!task) return fail('not-found');
    const standing = body.deputyshipId === undefined ? undefined : standsInFor(task, holding(person, caller, now).filter(({ id }) => id === body.deputyshipId));
    // What is not in this person's list is not found; the unverified take nothing.
    if (!standing && (body.deputyshipId !== undefined || !waitersOf(caller, person.verifiedIn).includes(task.waiter))) return fail('not-found');
    const from = body.insteadOf ?? (standing && task.taken?.by === standing.asked.by ? standing.asked.by : caller.personId);
    if (task.taken && task.taken.by !== from) return fail('task-taken');
    const taken: Taken = { by: caller.personId, name: caller.name, at: now, ...(standing && { for: standing.asked.name }) };
    return table.commit(
      { ...actor, ...(standing && { onBehalf: { id: standing.asked.by, name: standing.asked.name } }) },
      { action: task.taken && task.taken.by !== caller.personId ? 'take-over-task' : 'take-task', subject: task.subject, writes: [{ kind: 'take', key: keyOf(body), from, taken, refused: 'task-taken' }, ...(standing ? whileMember(standing, 'not-found') : [])], reply: reply(200, { by: taken.by, name: taken.name, at: taken.at }) },
    );
  };

/** Tells them that one does not, or no longer. */
export const giveTaskBack =
  ({ table }: Ports): UseCase<typeof taskRoutes.giveTaskBack> =>
  async ({ body, caller, actor }) => {
    const task = await find(table, body);
    if (task?.taken?.by !== caller.personId) return fail(task?.taken ? 'task-taken' : 'not-found');
    return table.commit(actor, { action: 'return-task', subject: task.subject, writes: [{ kind: 'take', key: keyOf(body), from: caller.personId, taken: undefined, refused: 'task-taken' }], reply: reply(200, null) });
  };
