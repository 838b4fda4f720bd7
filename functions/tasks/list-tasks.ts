import * as z from 'zod/mini';
import type { taskRoutes } from '../../shared/contract/tasks.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import { ok } from '../../shared/domain/result.ts';
import { Task } from '../../shared/domain/tasks.ts';
import { addDays, localDateOf, type LocalDate } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';
import { isManaged } from '../table/members.ts';
import type { Table } from '../table/table.ts';
import { holding, ofMembers, personOf, standsInFor } from './standing-in.ts';
import { waitersOf } from './waiters.ts';

const EACH = 100;

const tasksOf = async (table: Table, waiter: string): Promise<{ tasks: Task[]; more: boolean }> => {
  const page = await table.query(partitions.tasks(waiter), { limit: EACH });
  if (!page.ok) return { tasks: [], more: false };
  return { tasks: page.value.items.map((item) => z.parse(Task, item)), more: page.value.next !== undefined };
};

/** Organisations of which the person only claims to be, where a verified manager is to say so first. */
const waitingIn = async (table: Table, memberships: readonly Membership[]): Promise<Set<string>> => {
  const claimed = memberships.filter(({ status }) => status === 'claimed').map(({ organisationId }) => organisationId);
  const managed = await Promise.all(claimed.map((organisationId) => isManaged(table, organisationId)));
  return new Set(claimed.filter((_, index) => managed[index]));
};

/** So many days a person is told that their claim was refused. */
const TOLD_DAYS = 30;
const refusedLately = (refused: readonly Membership[], today: LocalDate) =>
  refused.flatMap(({ organisationId, organisationName, decided, updatedAt, reason }) => {
    const on = localDateOf(decided?.at ?? updatedAt);
    return today <= addDays(on, TOLD_DAYS) ? [{ organisationId, organisationName, on, ...(reason && { reason }) }] : [];
  });

/** A person's first page: everything that waits for them or for whom they stand in, oldest deadline first, and the organisations they act for. */
export const listTasks =
  ({ table }: Ports): UseCase<typeof taskRoutes.listTasks> =>
  async ({ caller, now }) => {
    const person = await personOf(table, caller.personId);
    const held = holding(person, caller, now);
    const others = new Set(held.map(({ asked }) => `person:${asked.by}`));
    const waiters = [...waitersOf(caller, person.memberships.map(({ organisationId }) => organisationId)), ...others];
    const [waiting, deputyships, found] = await Promise.all([waitingIn(table, person.memberships), ofMembers(table, held), Promise.all(waiters.map(async (waiter) => ({ waiter, ...(await tasksOf(table, waiter)) })))]);
    const hidden = new Set([...waiting].map((organisationId) => `org:${organisationId}`));
    const lists = found.filter(({ waiter }) => !hidden.has(waiter));
    const tasks = lists.flatMap((list) => list.tasks).flatMap((task) => {
      const deputyship = standsInFor(task, deputyships);
      if (deputyship) return [{ ...task, standsInFor: { deputyshipId: deputyship.id, name: deputyship.asked.name } }];
      return others.has(task.waiter) ? [] : [task];
    });
    const today = localDateOf(now);
    const refused = refusedLately(person.refused, today);
    return ok(
      reply(200, {
        person: { id: caller.personId, name: caller.name, duties: [...caller.duties], offices: [...caller.offices] },
        memberships: person.memberships.map(({ organisationId, organisationName, side, role, status, rev }) => ({ organisationId, organisationName, side, role, status, ...(waiting.has(organisationId) && { waiting: { rev } }) })),
        ...(refused.length > 0 && { refused }),
        today,
        tasks: tasks.sort((a, b) => a.due.localeCompare(b.due) || a.title.localeCompare(b.title)),
        more: lists.some(({ more }) => more),
      }),
    );
  };
