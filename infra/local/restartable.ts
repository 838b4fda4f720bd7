/** A started part of the local system. */
export interface Running {
  readonly endpoint: string
  stop(): Promise<void>
}

/** A part that can be taken away and brought back under the same address. */
export interface Part<T extends Running> {
  readonly endpoint: string
  /** The part as it runs now; throws while it is stopped. */
  current(): T
  stop(): Promise<void>
  start(): Promise<void>
}

/** Starts a part on any port, and again on the same one. */
export async function restartable<T extends Running>(start: (port: number | undefined) => Promise<T>): Promise<Part<T>> {
  let running: T | undefined = await start(undefined)
  const { endpoint } = running
  const port = Number(new URL(endpoint).port)
  return {
    endpoint,
    current: () => {
      if (!running) throw new Error(`the part at ${endpoint} is stopped`)
      return running
    },
    stop: async () => {
      const stopping = running
      running = undefined
      await stopping?.stop()
    },
    start: async () => {
      running ??= await start(port)
    },
  }
}
