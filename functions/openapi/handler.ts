import { examples } from '../../shared/contract/examples.ts';
import { routes } from '../../shared/contract/index.ts';
import { openApiRoutes } from '../../shared/contract/openapi.ts';
import { ok } from '../../shared/domain/result.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { reply } from '../http/use-case.ts';
import { openApiDocument } from './document.ts';

const document = openApiDocument(routes, examples);
export const handler = serve(openApiRoutes, createServePorts(createPorts()), { showOpenApi: async () => ok(reply(200, document)) });
