import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import { isFen, isLocalDate, type Fen, type LocalDate } from '../../../shared/rules/types.ts';

test('a schema branded by zod yields the domain type itself', () => {
  const date = z.string().check(z.refine(isLocalDate)).brand<'LocalDate'>();
  const amount = z.int().check(z.refine(isFen)).brand<'Fen'>();
  expectTypeOf<z.infer<typeof date>>().toEqualTypeOf<LocalDate>();
  expectTypeOf<z.infer<typeof amount>>().toEqualTypeOf<Fen>();
  expectTypeOf<string>().not.toExtend<LocalDate>();
  expect(z.parse(date, '2026-11-23')).toBe('2026-11-23');
  expect(z.safeParse(date, '2026-02-30').success).toBe(false);
});
