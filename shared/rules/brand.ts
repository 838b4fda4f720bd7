import type * as z from 'zod/mini';

/**
 * A value that was parsed once: assignable to T, but no bare T is assignable to it. The same brand as zod's, so that a
 * schema such as `z.string().check(z.refine(isLocalDate)).brand<'LocalDate'>()` yields LocalDate itself.
 */
export type Brand<T, Name extends string> = T & z.core.$brand<Name>;
