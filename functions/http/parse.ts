import * as z from 'zod/mini';
import { fail, ok, type FieldError, type Result } from '../../shared/domain/result.ts';
import { eachField, pointerOf, wrongOf, type Issue } from '../../shared/contract/field-errors.ts';
import { pathPattern, type RouteDefinition, type RouteTable } from '../../shared/contract/route.ts';

export interface Matched {
  readonly route: RouteDefinition;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the declared route; a literal segment beats a parameter, so `/bureau/…` is never an organisation. */
export const createMatcher = (routes: RouteTable): ((method: string, path: string) => Result<Matched>) => {
  const table = Object.values(routes)
    .map((route) => ({ route, pattern: pathPattern(route.path), wildcards: route.path.split('{').length }))
    .sort((a, b) => a.wildcards - b.wildcards);
  return (method, path) => {
    const candidates = table.flatMap(({ route, pattern }) => {
      const match = pattern.exec(path);
      return match ? [{ route, params: { ...match.groups } }] : [];
    });
    const found = candidates.find(({ route }) => route.method === method);
    if (!found) return fail(candidates.length ? 'method-not-allowed' : 'not-found');
    try {
      return ok({ route: found.route, params: Object.fromEntries(Object.entries(found.params).map(([name, value]) => [name, decodeURIComponent(value)])) });
    } catch {
      return fail('not-found');
    }
  };
};

export const fieldErrors = (issues: readonly Issue[], prefix = ''): FieldError[] => issues.flatMap(eachField).slice(0, 50).map((issue) => ({ pointer: `${prefix}${pointerOf(issue)}`, ...wrongOf(issue) }));

/** Parses one part of a request by the contract. A malformed id in the path is no bad input but an unknown thing. */
export const parsePart = (schema: z.ZodMiniType | undefined, value: unknown, part: 'params' | 'query' | 'body'): Result<unknown> => {
  if (!schema) return ok(undefined);
  const parsed = z.safeParse(schema, value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  if (part === 'params') return fail('not-found');
  return fail('invalid-request', { errors: fieldErrors(parsed.error.issues, part === 'query' ? '/query' : '') });
};
