import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { examples, type Example } from '../../../shared/contract/examples.ts';
import { routes } from '../../../shared/contract/index.ts';
import type { RouteDefinition } from '../../../shared/contract/route.ts';

const all: readonly RouteDefinition[] = Object.values<RouteDefinition>(routes);
const exampleOf = (route: RouteDefinition): Example | undefined => (examples as Readonly<Record<string, Example | undefined>>)[route.id];

describe('the examples of the API’s description', () => {
  it('are there for every route that takes a body', () => {
    expect(all.filter((route) => route.body && exampleOf(route)?.body === undefined).map(({ id }) => id)).toEqual([]);
  });

  it.each(all.flatMap((route) => (exampleOf(route) ? [[route.id, route] as const] : [])))('%s is taken by its own route', (_, route) => {
    const { body, query, params } = exampleOf(route) ?? {};
    if (body !== undefined) expect(z.parse(route.body ?? z.never(), body)).toEqual(body);
    if (query !== undefined) expect(z.parse(route.query ?? z.never(), query)).toEqual(query);
    for (const name of Object.keys(params ?? {})) expect(route.path).toContain(`{${name}}`);
  });
});
