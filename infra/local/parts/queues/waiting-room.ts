/** Where receivers wait for something to happen to their queue. */
export interface WaitingRoom {
  /** Until the queue changes, the time is over, or the room closes. */
  wait(queue: string, milliseconds: number): Promise<void>
  wake(queue: string): void
  /** Sends everybody home; nobody waits from now on. */
  close(): void
  closed(): boolean
}

export const createWaitingRoom = (): WaitingRoom => {
  const waiting = new Map<string, Set<() => void>>()
  let closed = false
  const wake = (queue: string): void => {
    for (const leave of waiting.get(queue) ?? []) leave()
  }
  return {
    wait: (queue, milliseconds) =>
      new Promise((resolve) => {
        if (closed) return resolve()
        const queueWaiting = waiting.get(queue) ?? new Set<() => void>()
        waiting.set(queue, queueWaiting)
        const leave = (): void => {
          clearTimeout(timer)
          queueWaiting.delete(leave)
          resolve()
        }
        const timer = setTimeout(leave, milliseconds)
        queueWaiting.add(leave)
      }),
    wake,
    close: () => {
      closed = true
      for (const queue of waiting.keys()) wake(queue)
    },
    closed: () => closed,
  }
}
