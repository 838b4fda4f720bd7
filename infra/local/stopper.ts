/** Tells background loops to end, and wakes them from their pauses. */
export interface Stopper {
  stop(): void
  stopped(): boolean
  /** Waits, but not longer than until stop(). */
  pause(ms: number): Promise<void>
}

export function createStopper(): Stopper {
  let isStopped = false
  const wake = new Set<() => void>()
  return {
    stopped: () => isStopped,
    stop: () => {
      isStopped = true
      for (const resume of wake) resume()
    },
    pause: (ms) =>
      new Promise((resolve) => {
        if (isStopped) return resolve()
        const resume = (): void => {
          clearTimeout(timer)
          wake.delete(resume)
          resolve()
        }
        const timer = setTimeout(resume, ms)
        wake.add(resume)
      }),
  }
}
