declare const brand: unique symbol;

/** A value that was parsed once: assignable to T, but no bare T is assignable to it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
