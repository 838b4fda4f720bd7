import { fairRoutes } from './fairs.ts';
import type { RouteTable } from './route.ts';
import { taskRoutes } from './tasks.ts';

/** Every route of the service, by id: the API page, the typed client and the access matrix are made from this. */
export const routes = {
  ...taskRoutes,
  ...fairRoutes,
} as const satisfies RouteTable;
