import { nextCron, parseCron } from './cron.ts'

/** When a schedule fires. */
export interface Cadence {
  kind: 'rate' | 'cron'
  /** The first instant after the given one, epoch milliseconds. */
  next(after: number): number
}

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/**
 * Reads `rate(5 minutes)` and `cron(0 18 * * ? *)`.
 * @param timeZone of a cron expression; EventBridge rules are in UTC
 */
export function parseExpression(expression: string, timeZone = 'UTC'): Cadence {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression)
  const period = rate && Number(rate[1]) * (unitMs[rate[2] ?? ''] ?? 0)
  if (period) return { kind: 'rate', next: (after) => after + period }
  const cron = /^cron\((.+)\)$/.exec(expression)
  if (cron?.[1]) {
    const fields = parseCron(cron[1])
    return { kind: 'cron', next: (after) => nextCron(fields, after, timeZone) }
  }
  throw new Error(`the schedule expression ${expression} is not known to the local runtime`)
}
