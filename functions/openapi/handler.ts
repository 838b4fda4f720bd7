import { openApiRoutes } from '../../shared/contract/openapi.ts';
import { ok } from '../../shared/domain/result.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { reply } from '../http/use-case.ts';
import { document } from './document.built.ts';

export const handler = serve(openApiRoutes, createServePorts(createPorts()), { showOpenApi: async () => ok(reply(200, document)) });
