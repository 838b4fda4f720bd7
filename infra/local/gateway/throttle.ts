/** The gateway's token bucket. */
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

interface Limits {
  ThrottlingRateLimit?: number | undefined
  ThrottlingBurstLimit?: number | undefined
}

/**
 * The throttles of a stage: routes with settings of their own have a bucket of their own, all others share one.
 * @returns whether one more request of a route, named by its key, may pass now
 */
export function throttlesOf(stage: { DefaultRouteSettings?: Limits | undefined; RouteSettings?: Record<string, Limits> | undefined } = {}, clock?: () => number): (routeKey: string) => boolean {
  const { DefaultRouteSettings: common = {}, RouteSettings: single = {} } = stage
  const bucketOf = (limits: Limits) => createThrottle(limits.ThrottlingRateLimit ?? common.ThrottlingRateLimit ?? 10_000, limits.ThrottlingBurstLimit ?? common.ThrottlingBurstLimit ?? 5_000, clock)
  const shared = bucketOf(common)
  const own = new Map(Object.entries(single).map(([key, limits]) => [key, bucketOf(limits)]))
  return (routeKey) => (own.get(routeKey) ?? shared).admit()
}
