import * as z from 'zod/mini';
import { Task } from '../domain/tasks.ts';
import { memberRoles, sides } from '../domain/who.ts';
import { route, type RouteTable } from './route.ts';
import { id } from './wire.ts';

/** Every route under /api/tasks: a person's first page. */
export const taskRoutes = {
  listTasks: route({
    id: 'listTasks', capability: 'tasks', method: 'GET', path: '/api/tasks', summary: '我的待办（先到期的在前）与我的单位',
    access: ['person'],
    responses: {
      200: z.object({
        person: z.object({ id: z.string(), name: z.string(), duties: z.array(z.string()), offices: z.array(z.string()) }),
        memberships: z.array(z.object({ organisationId: id('organisation'), organisationName: z.string(), side: z.enum(sides), role: z.enum(memberRoles), status: z.string() })),
        today: z.string(),
        tasks: z.array(Task),
        /** True when a waiter has more tasks than the list shows (100 each). */
        more: z.boolean(),
      }),
    },
  }),
} as const satisfies RouteTable;
