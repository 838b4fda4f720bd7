/**
 * Stands in for a schema until somebody looks at it, and from then on shows the schema itself: what the bundles put
 * around each schema of shared/, of which one request needs a few and a start none.
 */
export const later = <T extends object>(make: () => T): T => {
  let made: T | undefined;
  const real = (): T => (made ??= make());
  return new Proxy({} as T, {
    get: (_, name) => Reflect.get(real(), name),
    has: (_, name) => Reflect.has(real(), name),
    getPrototypeOf: () => Reflect.getPrototypeOf(real()),
  });
};
