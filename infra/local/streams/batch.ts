import * as z from 'zod/mini'
import type { InvocationOutcome } from '../functions/messages.ts'

const partialFailure = z.looseObject({
  batchItemFailures: z.optional(z.nullable(z.array(z.looseObject({ itemIdentifier: z.nullable(z.string()) })))),
})

export interface BatchRules<T> {
  invoke(records: T[]): Promise<InvocationOutcome>
  identify(record: T): string
  /** Whether the function names the records that failed. */
  reportsItems: boolean
  /** Halve a batch that fails as a whole. */
  bisect: boolean
  /** Retries after the first try; undefined for as long as it takes. */
  maxRetries: number | undefined
  /** Records older than this are given up; undefined keeps them for ever. */
  isTooOld(record: T): boolean
  /** Takes what is given up. Resolves once it is safely there. */
  giveUp(records: T[], attempts: number, outcome: InvocationOutcome): Promise<void>
  pause(ms: number): Promise<void>
  stopped(): boolean
}

const firstPauseMs = 200
const longestPauseMs = 5_000

/** Which of a batch's identifiers failed, by the function's answer. */
export function failedItems(identifiers: string[], outcome: InvocationOutcome, reportsItems: boolean): string[] {
  if (!outcome.ok) return identifiers
  if (!reportsItems) return []
  const parsed = partialFailure.safeParse(outcome.result ?? {})
  const failures = parsed.data?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier ?? '')
  // An answer that cannot be read, or that names what was not there, counts as the whole batch failed.
  if (!parsed.success || failures?.some((one) => !identifiers.includes(one))) return identifiers
  return failures ?? []
}

/**
 * Hands a batch to a function until every record is handled or given up, in order, as an event source mapping of a
 * stream does. Returns false where the server stops first, so that the position must not move on.
 */
export async function handInOrder<T>(records: T[], rules: BatchRules<T>, attempt = 0): Promise<boolean> {
  if (records.length === 0) return true
  if (rules.stopped()) return false
  const outcome = await rules.invoke(records)
  if (rules.stopped() && !outcome.ok) return false
  const failed = new Set(failedItems(records.map(rules.identify), outcome, rules.reportsItems))
  if (failed.size === 0) return true
  // In a stream nothing overtakes: what comes after the first failure is handed over again with it.
  const rest = records.slice(records.findIndex((record) => failed.has(rules.identify(record))))
  const isExhausted = rules.maxRetries !== undefined && attempt >= rules.maxRetries
  const isBisecting = rules.bisect && rest.length > 1
  const given = isExhausted && !isBisecting ? rest : rest.filter(rules.isTooOld)
  if (given.length > 0) {
    await rules.giveUp(given, attempt + 1, outcome)
    return handInOrder(rest.filter((record) => !given.includes(record)), rules, attempt)
  }
  await rules.pause(Math.min(firstPauseMs * 2 ** attempt, longestPauseMs))
  if (!isBisecting) return handInOrder(rest, rules, attempt + 1)
  // Halving does not use up the retries: a poison record shall meet its end alone.
  const middle = Math.ceil(rest.length / 2)
  return (await handInOrder(rest.slice(0, middle), rules, attempt)) && handInOrder(rest.slice(middle), rules, attempt)
}
