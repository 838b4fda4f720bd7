import type * as z from 'zod/mini';
import type { FieldError } from '../domain/result.ts';

export type Issue = z.core.$ZodIssue;
type Wrong = Pick<FieldError, 'kind' | 'facts'>;

const isEmpty = (input: unknown): boolean => input === undefined || input === null || input === '';
const memberOf = (input: unknown, name: string): unknown => (typeof input === 'object' && input !== null && name in input ? (input as Readonly<Record<string, unknown>>)[name] : undefined);
const limit = (value: unknown): Pick<FieldError, 'facts'> => (typeof value === 'number' ? { facts: { limit: value } } : {});

/** By what is counted: members of a list, characters of a text, or a number itself. */
const sized = (origin: string, list: string, text: string, number: string, bound: unknown): Wrong => ({ kind: origin === 'array' ? list : origin === 'string' ? text : number, ...limit(bound) });

/** What is wrong with one value, in the closed words that shared/text says: the same whether the browser or the service found it. */
export const wrongOf = (issue: Issue): Wrong => {
  switch (issue.code) {
    case 'invalid_type':
      if (isEmpty(issue.input)) return { kind: 'required' };
      return { kind: issue.expected === 'int' ? 'not-whole' : 'invalid-type' };
    case 'too_small':
      // A text of blanks is as good as none.
      if (issue.origin === 'string' && (isEmpty(issue.input) || Number(issue.minimum) <= 1)) return { kind: 'required' };
      return sized(issue.origin, 'too-few', 'too-short', 'too-small', issue.minimum);
    case 'too_big':
      return sized(issue.origin, 'too-many', 'too-long', 'too-big', issue.maximum);
    case 'invalid_value':
      return { kind: isEmpty(issue.input) ? 'required' : 'invalid-choice' };
    case 'invalid_format':
      return { kind: isEmpty(issue.input) ? 'required' : 'invalid-format' };
    case 'invalid_union':
      // Either a figure that may be a number or a text, and is neither, or forms told apart by one field, which names none of them.
      if (issue.discriminator === undefined) return { kind: isEmpty(issue.input) ? 'required' : 'invalid-format' };
      return { kind: isEmpty(memberOf(issue.input, issue.discriminator)) ? 'required' : 'invalid-choice' };
    case 'unrecognized_keys':
      return { kind: 'unknown-field' };
    case 'custom':
      return { kind: typeof issue.params?.kind === 'string' ? issue.params.kind : 'invalid-format' };
    default:
      return { kind: 'invalid-format' };
  }
};

const escaped = (part: PropertyKey): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1');

/** One issue per field: names that nobody knows come together, but each is a field of its own. */
export const eachField = (issue: Issue): Issue[] => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue]);

/** Where it is wrong, as a JSON pointer (RFC 6901) into the body. */
export const pointerOf = (issue: Issue): string => `/${[...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].map(escaped).join('/')}`;
