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

/** Index of the first record that was not handled; the batch's length where all were. */
export function firstFailure<T>(records: T[], outcome: InvocationOutcome, rules: Pick<BatchRules<T>, 'identify' | 'reportsItems'>): number {
  if (!outcome.ok) return 0
  if (!rules.reportsItems) return records.length
  const parsed = partialFailure.safeParse(outcome.result ?? {})
  // An answer that cannot be read counts as the whole batch failed.
  if (!parsed.success) return 0
  const failures = parsed.data.batchItemFailures ?? []
  if (failures.length === 0) return records.length
  const positions = failures.map(({ itemIdentifier }) => records.findIndex((record) => rules.identify(record) === itemIdentifier))
  return Math.max(0, Math.min(...positions))
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
  const rest = records.slice(firstFailure(records, outcome, rules))
  if (rest.length === 0) return true
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
