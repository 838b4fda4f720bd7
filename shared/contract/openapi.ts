import * as z from 'zod/mini';
import { route, type RouteTable } from './route.ts';

export const openApiRoutes = {
  showOpenApi: route({
    id: 'showOpenApi', capability: 'openapi', method: 'GET', path: '/api/openapi.json', summary: '接口说明（OpenAPI 3.1）',
    access: ['public'],
    responses: { 200: z.record(z.string(), z.unknown()) },
  }),
} as const satisfies RouteTable;
