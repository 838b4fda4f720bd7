import type { FunctionPool } from './functions/pool.ts'
import { createStopper } from './stopper.ts'
import { failedItems } from './streams/batch.ts'
import type { Resource } from './template.ts'

export interface QueueMessage {
  messageId: string
  receiptHandle: string
  body: string
  attributes: Record<string, string>
  md5OfBody: string
}

/** A queue as its consumer sees it. */
export interface QueueReader {
  /**
   * Up to `max` messages, hidden from others for the queue's visibility timeout.
   * @param waitMs how long to wait where there is none; a little without it
   */
  receive(max: number, waitMs?: number): Promise<QueueMessage[]>
  delete(receiptHandle: string): Promise<void>
}

export interface QueueConsumerOptions {
  mapping: Resource<'AWS::Lambda::EventSourceMapping'>
  target: FunctionPool
  reader: QueueReader
  region: string
  report(problem: string): void
}

const defaultBatchSize = 10
/** A function is handed no more at once, whatever the batch size says. */
const largestEventBytes = 6 * 1024 * 1024
const idleMs = 200
const afterTroubleMs = 1_000

/**
 * A batch as Lambda gathers it: from its first message on for as long as the window says, or until it is full. Without a
 * window it is whatever was there.
 */
export async function gatherBatch({ receive }: Pick<QueueReader, 'receive'>, size: number, windowMs: number, stopped: () => boolean): Promise<QueueMessage[]> {
  const batch = await receive(size)
  const end = performance.now() + windowMs
  let bytes = bytesOf(batch)
  while (batch.length > 0 && batch.length < size && bytes < largestEventBytes && !stopped()) {
    const left = end - performance.now()
    if (left <= 0) break
    // The queue has gone away: what is at hand still goes out, and the next round says so.
    const more = await receive(size - batch.length, left).catch((): QueueMessage[] => [])
    if (more.length === 0) break
    bytes += bytesOf(more)
    batch.push(...more)
  }
  return batch
}

const bytesOf = (messages: readonly QueueMessage[]): number => messages.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)

/** Feeds a queue to a function. What fails stays in the queue, and comes back after its visibility timeout. */
export function consumeQueue({ mapping, target, reader, region, report }: QueueConsumerOptions): { stop(): Promise<void> } {
  const stopper = createStopper()
  const { BatchSize = defaultBatchSize, MaximumBatchingWindowInSeconds = 0, FunctionResponseTypes, EventSourceArn } = mapping.properties
  const reportsItems = FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false

  const handOver = async (messages: QueueMessage[]): Promise<void> => {
    const records = messages.map((message) => ({
      ...message,
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: EventSourceArn,
      awsRegion: region,
    }))
    const outcome = await target.invoke({ Records: records })
    const failed = failedItems(messages.map(({ messageId }) => messageId), outcome, reportsItems)
    if (failed.length && !stopper.stopped()) report(`${mapping.id}: ${failed.length} of ${messages.length} messages will be retried`)
    await Promise.all(messages.map((message) => (failed.includes(message.messageId) ? undefined : reader.delete(message.receiptHandle))))
  }

  const run = async (): Promise<void> => {
    let isTroubled = false
    while (!stopper.stopped()) {
      try {
        const messages = await gatherBatch(reader, BatchSize, MaximumBatchingWindowInSeconds * 1000, stopper.stopped)
        if (messages.length) await handOver(messages)
        else await stopper.pause(idleMs)
        isTroubled = false
      } catch (error) {
        if (!stopper.stopped() && !isTroubled) report(`queue of ${mapping.id}: ${String(error)}`)
        isTroubled = true
        await stopper.pause(afterTroubleMs)
      }
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopper.stop()
      await running
    },
  }
}
