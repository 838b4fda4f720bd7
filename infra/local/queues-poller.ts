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
  /** Up to `max` messages, hidden from others for the queue's visibility timeout; waits a little where there is none. */
  receive(max: number): Promise<QueueMessage[]>
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
const idleMs = 200
const afterTroubleMs = 1_000

/** Feeds a queue to a function. What fails stays in the queue, and comes back after its visibility timeout. */
export function consumeQueue({ mapping, target, reader, region, report }: QueueConsumerOptions): { stop(): Promise<void> } {
  const stopper = createStopper()
  const { BatchSize = defaultBatchSize, FunctionResponseTypes, EventSourceArn } = mapping.properties
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
    for (const message of messages) if (!failed.includes(message.messageId)) await reader.delete(message.receiptHandle)
  }

  const run = async (): Promise<void> => {
    let isTroubled = false
    while (!stopper.stopped()) {
      try {
        const messages = await reader.receive(BatchSize)
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
