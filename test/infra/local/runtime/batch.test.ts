import { describe, expect, it } from 'vitest'
import type { InvocationOutcome } from '../../../../infra/local/functions/messages.ts'
import { failedItems, handInOrder, type BatchRules } from '../../../../infra/local/streams/batch.ts'

const ok = (result: unknown = null): InvocationOutcome => ({ ok: true, result })
const failure: InvocationOutcome = { ok: false, error: { errorType: 'Error', errorMessage: 'failed' } }
const failing = (...items: string[]): InvocationOutcome => ok({ batchItemFailures: items.map((itemIdentifier) => ({ itemIdentifier })) })

const run = async (records: string[], invoke: (records: string[]) => InvocationOutcome, changes: Partial<BatchRules<string>> = {}) => {
  const calls: string[][] = []
  const givenUp: string[][] = []
  const isDone = await handInOrder(records, {
    invoke: async (batch) => {
      calls.push(batch)
      return invoke(batch)
    },
    identify: (record) => record,
    reportsItems: true,
    bisect: false,
    maxRetries: 2,
    isTooOld: () => false,
    giveUp: async (batch) => void givenUp.push(batch),
    pause: async () => {},
    stopped: () => false,
    ...changes,
  })
  return { calls, givenUp, isDone }
}

describe('a batch of a stream', () => {
  it('is done after one call that succeeds', async () => {
    expect(await run(['a', 'b'], () => ok())).toEqual({ calls: [['a', 'b']], givenUp: [], isDone: true })
  })

  it('is handed over again from the first failure on', async () => {
    let calls = 0
    const { calls: seen } = await run(['a', 'b', 'c'], () => (calls++ === 0 ? failing('c', 'b') : ok()))
    expect(seen).toEqual([['a', 'b', 'c'], ['b', 'c']])
  })

  it('gives up after the retries, so that the shard is not blocked for ever', async () => {
    const { calls, givenUp, isDone } = await run(['a', 'b'], () => failure)
    expect(calls).toHaveLength(3)
    expect(givenUp).toEqual([['a', 'b']])
    expect(isDone).toBe(true)
  })

  it('is halved until a poison record stands alone', async () => {
    const poisoned = (batch: string[]) => (batch.includes('c') ? failure : ok())
    const { calls, givenUp } = await run(['a', 'b', 'c', 'd'], poisoned, { bisect: true })
    expect(givenUp).toEqual([['c']])
    expect(calls.filter((batch) => !batch.includes('c')).flat()).toEqual(['a', 'b', 'd'])
  })

  it('gives up records that are too old', async () => {
    const { givenUp } = await run(['old', 'new'], (batch) => (batch.includes('old') ? failure : ok()), { isTooOld: (record) => record === 'old', maxRetries: undefined })
    expect(givenUp).toEqual([['old']])
  })

  it('is not done when the server stops first', async () => {
    let stopped = false
    const { isDone } = await run(['a'], () => failure, { pause: async () => void (stopped = true), stopped: () => stopped })
    expect(isDone).toBe(false)
  })

  it('counts as failed as a whole where the answer cannot be read or names a stranger', () => {
    expect(failedItems(['a', 'b'], ok({ batchItemFailures: 'all' }), true)).toEqual(['a', 'b'])
    expect(failedItems(['a', 'b'], failing('x'), true)).toEqual(['a', 'b'])
    expect(failedItems(['a', 'b'], failing('b'), false)).toEqual([])
  })
})
