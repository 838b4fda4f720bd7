/** Runs tasks of the same name one after another, and tasks of different names side by side. */
export type KeyedLock = <Result>(name: string, task: () => Promise<Result>) => Promise<Result>

export const createKeyedLock = (): KeyedLock => {
  const tails = new Map<string, Promise<void>>()
  return async (name, task) => {
    const before = tails.get(name)
    const { promise: done, resolve: release } = Promise.withResolvers<void>()
    tails.set(name, done)
    await before
    try {
      return await task()
    } finally {
      release()
      if (tails.get(name) === done) tails.delete(name)
    }
  }
}
