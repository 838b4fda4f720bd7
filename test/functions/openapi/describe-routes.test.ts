import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../functions/openapi/describe-routes.ts';
import { examples } from '../../../shared/contract/examples.ts';
import { routes } from '../../../shared/contract/index.ts';
import type { RouteDefinition } from '../../../shared/contract/route.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}
const document = openApiDocument(routes, examples) as { readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and JSON through and through', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it.each(Object.values<RouteDefinition>(routes).map((route) => [route.id, route] as const))('%s stands under its path with every status, who may call it, and an example of its body', (_, route) => {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()];
    expect(operation?.operationId).toBe(route.id);
    expect(operation?.security).toHaveLength(route.access.includes('public') ? 0 : 1);
    for (const status of [...Object.keys(route.responses), '400', '401', '403', '404', '503']) expect(Object.keys(operation?.responses ?? {})).toContain(status);
    if (route.body) expect(operation?.requestBody?.content['application/json']?.example).toBeDefined();
  });
});
