import * as z from 'zod/mini';
import type { Example } from '../../shared/contract/examples.ts';
import { generalProblems, type RouteDefinition, type RouteTable } from '../../shared/contract/route.ts';
import { ProblemDetails } from '../../shared/contract/wire.ts';
import { problemKinds, type ProblemKind } from '../../shared/domain/problems.ts';

type Json = Record<string, unknown>;
const jsonSchema = (schema: z.ZodMiniType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'throw', io: 'input' });
  return rest;
};

const parametersOf = (schema: z.ZodMiniObject | undefined, place: 'path' | 'query', example: Readonly<Record<string, string>> | undefined): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name, in: place, required: place === 'path' || required.includes(name), schema: property,
    ...(example?.[name] !== undefined && { example: example[name] }),
  }));
};

const problemResponse = (kinds: readonly ProblemKind[]): Json => ({ description: kinds.join(', '), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });
const byStatus = (kinds: Iterable<ProblemKind>): ReadonlyMap<number, ProblemKind[]> => Map.groupBy(new Set(kinds), (kind) => problemKinds[kind].status);
const general = byStatus(generalProblems);
const generalName = (status: number): string => `Problem${status}`;

/** Failures by status: those that any route may answer with stand once, under components. */
const problemsOf = (route: RouteDefinition): Json => {
  const own = byStatus(route.problems ?? []);
  return Object.fromEntries(
    [...new Set([...general.keys(), ...own.keys()])].map((status) => {
      const [all = [], particular] = [general.get(status), own.get(status)];
      return [status, particular ? problemResponse([...new Set([...all, ...particular])]) : { $ref: `#/components/responses/${generalName(status)}` }];
    }),
  );
};

const operationOf = (route: RouteDefinition, example: Example | undefined): Json => ({
  operationId: route.id,
  tags: [route.capability],
  summary: route.summary,
  description: `Who: ${route.access.join(', ')}`,
  security: route.access.includes('public') ? [] : [{ bearer: [] }],
  parameters: [
    ...parametersOf(route.params, 'path', example?.params),
    ...parametersOf(route.query, 'query', example?.query),
    ...(route.method === 'GET' ? [] : [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 }, description: 'A repeat under the same key gets the recorded outcome' }]),
  ],
  ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body), ...(example?.body !== undefined && { example: example.body }) } } } }),
  responses: {
    ...Object.fromEntries(Object.entries(route.responses).map(([status, schema]) => [status, { description: 'OK', content: { 'application/json': { schema: jsonSchema(schema) } } }])),
    ...problemsOf(route),
  },
});

/** The whole API as OpenAPI 3.1, derived from the route table; examples by the routes' ids. */
export const openApiDocument = (routes: RouteTable, examples: Readonly<Record<string, Example | undefined>>): Json => {
  const paths: Record<string, Json> = {};
  for (const route of Object.values(routes)) (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route, examples[route.id]);
  return {
    openapi: '3.1.0',
    info: { title: '托管通 API', version: '1.0.0', description: '小微企业劳动关系事务托管服务平台。金额以分计，日期为北京时间。' },
    servers: [{ url: '/' }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } }, schemas: { Problem: jsonSchema(ProblemDetails) }, responses: Object.fromEntries([...general].map(([status, kinds]) => [generalName(status), problemResponse(kinds)])) },
    paths,
  };
};
