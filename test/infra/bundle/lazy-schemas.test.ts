import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { later } from '../../../infra/bundle/later.ts';
import { withLazySchemas } from '../../../infra/bundle/lazy-schemas.ts';

const bodyOf = (source: string): string => withLazySchemas(source).split('\n').slice(1).join('\n').replaceAll('/* @__PURE__ */ schemaMadeLater', 'later');

describe('schemas in bundles', () => {
  it('wait, one by one, until somebody looks at them', () => {
    expect(bodyOf("export const Name = z.string().check(z.minLength(1));\nexport const Person = z.object({ name: Name, age: z.int() });")).toBe(
      "export const Name = later(() => z.string().check(z.minLength(1)));\nexport const Person = later(() => z.object({ name: Name, age: z.int() }));",
    );
  });

  it('wait in routes too, where a helper makes them', () => {
    expect(bodyOf("const routes = { show: route({ id: 'show', params: ofPerson(1), responses: { 200: page(Person) } }) } as const satisfies Table;")).toBe(
      "const routes = { show: route({ id: 'show', params: later(() => ofPerson(1)), responses: { 200: later(() => page(Person)) } }) } as const satisfies Table;",
    );
  });

  it.each(['const marks = z.registry<{ mask: string }>();', 'const make = (n: number) => z.string().check(z.maxLength(n));', "type Person = z.infer<typeof Person>;", 'const sum = 1 + 2;'])('leave alone what is none, or is made by a call: %s', (source) => {
    expect(withLazySchemas(source)).toBe(source);
  });

  it('are then the schemas themselves, alone and inside others', () => {
    let made = 0;
    const Name = later(() => {
      made += 1;
      return z.string().check(z.minLength(2));
    });
    const Person = later(() => z.object({ name: Name, note: z.optional(Name) }));
    const Kind = later(() => z.discriminatedUnion('type', [z.extend(Person, { type: z.literal('a') }), z.object({ type: z.literal('b') })]));
    expect(made).toBe(0);
    expect(z.safeParse(Person, { name: 'x' }).success).toBe(false);
    expect(z.parse(Kind, { type: 'a', name: 'xy', more: 1 })).toEqual({ type: 'a', name: 'xy' });
    expect(Object.keys(Person.shape)).toEqual(['name', 'note']);
    expect(z.toJSONSchema(Person)).toMatchObject({ properties: { name: { minLength: 2 } }, required: ['name'] });
    expect(made).toBe(1);
  });
});
