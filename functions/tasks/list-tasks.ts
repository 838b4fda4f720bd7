import * as z from 'zod/mini';
import type { taskRoutes } from '../../shared/contract/tasks.ts';
import { ok } from '../../shared/domain/result.ts';
import { Task } from '../../shared/domain/tasks.ts';
import { CITY_OFFICE, districts, type Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const EACH = 100;

/** Who waits: the person, their organisations, and their duties in the districts their offices serve. */
const waitersOf = (caller: Caller, organisationIds: readonly string[]): string[] => {
  const served = caller.offices.includes(CITY_OFFICE) ? [CITY_OFFICE, ...districts] : caller.offices;
  return [`person:${caller.personId}`, ...organisationIds.map((id) => `org:${id}`), ...caller.duties.flatMap((duty) => served.map((office) => `duty:${duty}:${office}`))];
};

const tasksOf = async (table: Table, waiter: string): Promise<{ tasks: Task[]; more: boolean }> => {
  const page = await table.query(partitions.tasks(waiter), { limit: EACH });
  if (!page.ok) return { tasks: [], more: false };
  return { tasks: page.value.items.map((item) => z.parse(Task, item)), more: page.value.next !== undefined };
};

/** A person's first page: everything that waits for them, oldest deadline first, and the organisations they act for. */
export const listTasks =
  ({ table }: Ports): UseCase<typeof taskRoutes.listTasks> =>
  async ({ caller, now }) => {
    const found = await table.list('membership', partitions.person(caller.personId), { index: 'gsi1', prefix: 'MEMBER#' });
    if (!found.ok) return found;
    const memberships = found.value.items.filter(({ status }) => status === 'claimed' || status === 'verified');
    const lists = await Promise.all(waitersOf(caller, memberships.map(({ organisationId }) => organisationId)).map((waiter) => tasksOf(table, waiter)));
    const tasks = lists.flatMap((list) => list.tasks).sort((a, b) => a.due.localeCompare(b.due) || a.title.localeCompare(b.title));
    return ok(
      reply(200, {
        person: { id: caller.personId, name: caller.name, duties: [...caller.duties], offices: [...caller.offices] },
        memberships: memberships.map(({ organisationId, organisationName, side, role, status }) => ({ organisationId, organisationName, side, role, status })),
        today: localDateOf(now),
        tasks,
        more: lists.some(({ more }) => more),
      }),
    );
  };
