import { fairRoutes } from '../../shared/contract/fairs.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';

/** The routes whose writes may wait: an entry names its route by the id, and is sent after a restart by what stands here. */
export const outboxRoutes: Readonly<Record<string, RouteDefinition>> = fairRoutes;
