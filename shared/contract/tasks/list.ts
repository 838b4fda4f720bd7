import * as z from 'zod/mini';
import { localDate } from '../../domain/entity.ts';
import { Task } from '../../domain/tasks.ts';
import { memberRoles, sides } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { id, rev, text } from '../wire.ts';

/** Which task of a list: what its key is made of. */
const taskName = { waiter: text(200), due: z.string().check(z.maxLength(10)), kind: text(60), subjectId: text(300) };

/** A person's first page, and who does what of it. */
export const listRoutes = {
  listTasks: route({
    id: 'listTasks', capability: 'tasks', method: 'GET', path: '/api/tasks', summary: '我的待办（先到期的在前）与我的单位',
    access: ['person'],
    responses: {
      200: z.object({
        person: z.object({ id: z.string(), name: z.string(), duties: z.array(z.string()), offices: z.array(z.string()) }),
        /** `waiting`: only claimed, and a verified manager is to say first whether they belong; until then nothing is shown but fairs. With the revision for taking the claim back. */
        memberships: z.array(z.object({ organisationId: id('organisation'), organisationName: z.string(), side: z.enum(sides), role: z.enum(memberRoles), status: z.string(), waiting: z.optional(z.object({ rev })) })),
        /** Claims that were refused in the last month, with the reason that was given; absent where there are none. */
        refused: z.optional(z.array(z.object({ organisationId: id('organisation'), organisationName: z.string(), on: localDate, reason: z.optional(z.string()) }))),
        today: z.string(),
        /** `standsInFor`: the task of somebody who is away, for whom this person stands in. */
        tasks: z.array(z.extend(Task, { standsInFor: z.optional(z.object({ deputyshipId: id('deputyship'), name: z.string() })) })),
        /** True when a waiter has more tasks than the list shows (100 each). */
        more: z.boolean(),
      }),
    },
  }),
  takeTask: route({
    id: 'takeTask', capability: 'tasks', method: 'POST', path: '/api/tasks/takings', summary: '我来办：告诉同事这件事由我办（可以接手，代班时注明代谁）',
    access: ['person'],
    /** `insteadOf`: from whom it is taken over; `deputyshipId`: for whom it is done. */
    body: z.object({ ...taskName, insteadOf: z.optional(text(128)), deputyshipId: z.optional(id('deputyship')) }),
    responses: { 200: z.object({ by: z.string(), name: z.string(), at: z.string() }) },
    problems: ['task-taken'],
  }),
  giveTaskBack: route({
    id: 'giveTaskBack', capability: 'tasks', method: 'POST', path: '/api/tasks/returns', summary: '放回：这件事不再由我办',
    access: ['person'],
    body: z.object(taskName),
    responses: { 200: z.null() },
    problems: ['task-taken'],
  }),
} as const satisfies RouteTable;
