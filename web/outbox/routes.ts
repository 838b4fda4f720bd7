import { fairRoutes } from '../../shared/contract/fairs.ts';
import { serviceRoutes } from '../../shared/contract/services.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import { LIFETIME_MS } from './entry.ts';

/** What may wait on this device, and for how long (ms). */
export interface OutboxRoute {
  readonly route: RouteDefinition;
  readonly keptMs: number;
}

const A_DAY = LIFETIME_MS;
/** Visits are logged in cellars and on building sites; who comes home to a network only after days loses nothing. */
const A_WEEK = 7 * LIFETIME_MS;

const kept = (keptMs: number, routes: readonly RouteDefinition[]): [string, OutboxRoute][] => routes.map((route) => [route.id, { route, keptMs }]);

/**
 * The routes whose writes may wait: an entry names its route by the id, and is sent after a restart by what stands here. A
 * route is added to a line here (or with a line of its own); it must be repeatable under its Idempotency-Key.
 */
export const outboxRoutes: ReadonlyMap<string, OutboxRoute> = new Map([
  ...kept(A_DAY, Object.values(fairRoutes)),
  ...kept(A_WEEK, [serviceRoutes.logRecord]),
]);
