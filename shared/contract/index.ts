import { archiveRoutes } from './archives.ts';
import { calculatorRoutes } from './calculators.ts';
import { claimRoutes } from './claims.ts';
import { documentRoutes } from './documents.ts';
import { evaluationRoutes } from './evaluations.ts';
import { agreementRoutes } from './agreements.ts';
import { fairRoutes } from './fairs.ts';
import { openApiRoutes } from './openapi.ts';
import { partyRoutes } from './parties.ts';
import type { RouteTable } from './route.ts';
import { serviceRoutes } from './services.ts';
import { taskRoutes } from './tasks.ts';
import { uploadRoutes } from './uploads.ts';

/** Every route of the service, by id: the API page, the typed client and the access matrix are made from this. */
export const routes = {
  ...openApiRoutes,
  ...taskRoutes,
  ...partyRoutes,
  ...fairRoutes,
  ...agreementRoutes,
  ...uploadRoutes,
  ...serviceRoutes,
  ...archiveRoutes,
  ...evaluationRoutes,
  ...claimRoutes,
  ...documentRoutes,
  ...calculatorRoutes,
} as const satisfies RouteTable;
