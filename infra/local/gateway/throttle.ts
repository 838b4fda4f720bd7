/** The gateway's token bucket over all routes of a stage. */
export interface Throttle {
  /** Whether one more request may pass now. */
  admit(): boolean
}

/**
 * @param rate requests per second in the long run
 * @param burst requests that may come at once
 */
export function createThrottle(rate: number, burst: number, clock: () => number = () => performance.now()): Throttle {
  let tokens = burst
  let last = clock()
  return {
    admit: () => {
      const now = clock()
      tokens = Math.min(burst, tokens + ((now - last) / 1000) * rate)
      last = now
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
