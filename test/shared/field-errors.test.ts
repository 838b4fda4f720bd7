import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { eachField, pointerOf, wrongOf } from '../../shared/contract/field-errors.ts';

const Form = z.object({ name: z.string().check(z.trim(), z.minLength(2), z.maxLength(5)), note: z.string().check(z.trim(), z.minLength(1)), needs: z.array(z.enum(['a', 'b'])).check(z.minLength(1), z.maxLength(2)), count: z.int().check(z.gte(1), z.lte(3)), 'a/b': z.optional(z.string()), amount: z.union([z.number(), z.string()]) });
const valid = { name: '示例', note: 'x', needs: ['a'], count: 1, amount: '1' };

it('a field that nobody knows is named, each by itself', () => {
  const [issue] = z.safeParse(z.strictObject({ list: z.array(z.strictObject({ known: z.string() })) }), { list: [{ known: 'x', one: 1, 'a/b': 2 }] }).error?.issues ?? [];
  expect(issue && eachField(issue).map((field) => ({ pointer: pointerOf(field), ...wrongOf(field) }))).toEqual([{ pointer: '/list/0/one', kind: 'unknown-field' }, { pointer: '/list/0/a~1b', kind: 'unknown-field' }]);
});

it.each([
  [{}, 'required'],
  [{ rule: 'c' }, 'invalid-choice'],
])('what %j is told apart by is %s', (input, kind) => {
  const Union = z.discriminatedUnion('rule', [z.object({ rule: z.literal('a') }), z.object({ rule: z.literal('b') })]);
  const [issue] = z.safeParse(Union, input, { reportInput: true }).error?.issues ?? [];
  expect(issue && { pointer: pointerOf(issue), ...wrongOf(issue) }).toEqual({ pointer: '/rule', kind });
});

it.each([
  [{ name: undefined }, '/name', { kind: 'required' }],
  [{ name: '' }, '/name', { kind: 'required' }],
  [{ name: 'x' }, '/name', { kind: 'too-short', facts: { limit: 2 } }],
  [{ name: 'abcdef' }, '/name', { kind: 'too-long', facts: { limit: 5 } }],
  [{ note: '   ' }, '/note', { kind: 'required' }],
  [{ needs: [] }, '/needs', { kind: 'too-few', facts: { limit: 1 } }],
  [{ needs: ['a', 'b', 'a'] }, '/needs', { kind: 'too-many', facts: { limit: 2 } }],
  [{ needs: ['c'] }, '/needs/0', { kind: 'invalid-choice' }],
  [{ count: 0 }, '/count', { kind: 'too-small', facts: { limit: 1 } }],
  [{ count: 4 }, '/count', { kind: 'too-big', facts: { limit: 3 } }],
  [{ count: 1.5 }, '/count', { kind: 'not-whole' }],
  [{ amount: null }, '/amount', { kind: 'required' }],
  [{ amount: true }, '/amount', { kind: 'invalid-format' }],
  [{ 'a/b': 1 }, '/a~1b', { kind: 'invalid-type' }],
])('%j is wrong at %s', (change, pointer, wrong) => {
  const [issue] = z.safeParse(Form, { ...valid, ...change }, { reportInput: true }).error?.issues ?? [];
  expect(issue && { pointer: pointerOf(issue), ...wrongOf(issue) }).toEqual({ pointer, ...wrong });
});
