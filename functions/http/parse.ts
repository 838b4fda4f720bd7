import * as z from 'zod/mini';
import { fail, ok, type FieldError, type Result } from '../../shared/domain/result.ts';
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

const escaped = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

type Issue = z.core.$ZodIssue;
const limit = (value: unknown): Record<string, number> => (typeof value === 'number' ? { limit: value } : {});
/** What is wrong with one field, in the closed words that the browser knows to say. */
const wrongOf = (issue: Issue): Pick<FieldError, 'kind' | 'facts'> => {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : 'invalid-type' };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? { kind: 'too-small', facts: limit(issue.minimum) } : { kind: Number(issue.minimum) <= 1 ? 'required' : 'too-short', facts: limit(issue.minimum) };
    case 'too_big':
      return { kind: issue.origin === 'number' || issue.origin === 'int' ? 'too-big' : 'too-long', facts: limit(issue.maximum) };
    case 'invalid_value':
      return { kind: issue.input === undefined || issue.input === '' ? 'required' : 'invalid-choice' };
    case 'invalid_format':
      return { kind: issue.input === '' ? 'required' : 'invalid-format' };
    case 'custom':
      return { kind: typeof issue.params?.kind === 'string' ? issue.params.kind : 'invalid-format' };
    default:
      return { kind: 'invalid-format' };
  }
};

export const fieldErrors = (issues: readonly Issue[], prefix = ''): FieldError[] =>
  issues.slice(0, 50).map((issue) => {
    const { kind, facts } = wrongOf(issue);
    return { pointer: `${prefix}/${issue.path.map(escaped).join('/')}`, kind, ...(facts && Object.keys(facts).length && { facts }) };
  });

/** Parses one part of a request by the contract. A malformed id in the path is no bad input but an unknown thing. */
export const parsePart = (schema: z.ZodMiniType | undefined, value: unknown, part: 'params' | 'query' | 'body'): Result<unknown> => {
  if (!schema) return ok(undefined);
  const parsed = z.safeParse(schema, value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  if (part === 'params') return fail('not-found');
  return fail('invalid-request', { errors: fieldErrors(parsed.error.issues, part === 'query' ? '/query' : '') });
};
