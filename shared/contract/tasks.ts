import { deputyRoutes } from './tasks/deputies.ts';
import { listRoutes } from './tasks/list.ts';
import type { RouteTable } from './route.ts';

export type { DeputyshipView } from './tasks/deputies.ts';

/** Every route under /api/tasks: a person's first page, who does what of it, and who stands in. */
export const taskRoutes = { ...listRoutes, ...deputyRoutes } as const satisfies RouteTable;
