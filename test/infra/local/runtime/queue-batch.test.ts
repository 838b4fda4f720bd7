import { describe, expect, it } from 'vitest'
import { gatherBatch, type QueueMessage } from '../../../../infra/local/queues-poller.ts'

const message = (n: number, body = '{}'): QueueMessage => ({ messageId: String(n), receiptHandle: String(n), body, attributes: {}, md5OfBody: '' })

/** A queue whose messages arrive by and by: `arrivals` in milliseconds from now. */
const queueOf = (arrivals: readonly number[], body?: string) => {
  const began = performance.now()
  const waiting = arrivals.map((ms, n) => ({ at: began + ms, message: message(n, body) }))
  const receive = async (max: number, waitMs = 50): Promise<QueueMessage[]> => {
    const deadline = performance.now() + waitMs
    for (;;) {
      const ready = waiting.filter(({ at }) => at <= performance.now()).slice(0, max)
      if (ready.length > 0 || performance.now() >= deadline) {
        for (const one of ready) waiting.splice(waiting.indexOf(one), 1)
        return ready.map((one) => one.message)
      }
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  return { receive }
}
const never = (): boolean => false

describe('a batch of a queue', () => {
  it('is what is there, without a window', async () => {
    expect(await gatherBatch(queueOf([0, 0, 80]), 10, 0, never)).toHaveLength(2)
  })

  it('takes what arrives until its window is over', async () => {
    expect(await gatherBatch(queueOf([0, 40, 90, 600]), 10, 250, never)).toHaveLength(3)
  })

  it('goes out as soon as it is full', async () => {
    const began = performance.now()
    expect(await gatherBatch(queueOf([0, 10, 20, 30]), 3, 5_000, never)).toHaveLength(3)
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it('has no more bytes than a function takes', async () => {
    const large = 'x'.repeat(1024 * 1024)
    expect(await gatherBatch(queueOf([0, 5, 10, 15, 20, 25, 30, 35], large), 100, 500, never)).toHaveLength(6)
  })

  it('waits for nothing where nothing is', async () => {
    expect(await gatherBatch(queueOf([]), 10, 1_000, never)).toEqual([])
  })

  it('goes out with what it has when the queue goes away', async () => {
    const queue = queueOf([0])
    let calls = 0
    const receive: typeof queue.receive = async (max, wait) => {
      calls += 1
      if (calls > 1) throw new Error('the queue is away')
      return queue.receive(max, wait)
    }
    expect(await gatherBatch({ receive }, 10, 1_000, never)).toHaveLength(1)
  })
})
