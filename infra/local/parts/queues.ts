import { startJsonService } from './json-service.ts'
import { createActions, md5, systemAttributes } from './queues/actions.ts'
import { openQueueBook } from './queues/queue-book.ts'
import type { QueueCounts, QueueOptions, ReceiveOptions } from './queues/queue-book.ts'

export type { QueueCounts, QueueOptions, ReceiveOptions } from './queues/queue-book.ts'

export interface QueuesOptions {
  readonly dir: string
  readonly queues: Readonly<Record<string, QueueOptions>>
  /** Any free port without it. */
  readonly port?: number
}

/** A received message with the fields of a function's event record. */
export interface QueueMessage {
  messageId: string
  receiptHandle: string
  body: string
  attributes: Record<string, string>
  md5OfBody: string
}

export interface LocalQueues {
  /** For AWS_ENDPOINT_URL_SQS. */
  readonly endpoint: string
  urlOf(queue: string): string
  /** Resolves when the message is on disk. */
  send(queue: string, body: string): Promise<void>
  receive(queue: string, options?: ReceiveOptions): Promise<QueueMessage[]>
  delete(queue: string, receiptHandle: string): Promise<void>
  counts(queue: string): QueueCounts
  /** Receivers that wait get nothing; what is accepted is on disk. */
  stop(): Promise<void>
}

/** Starts an SQS-compatible endpoint whose queues are kept in a folder and survive kill -9. */
export const startQueues = async (options: QueuesOptions): Promise<LocalQueues> => {
  const book = await openQueueBook(options.dir, options.queues)
  const requireQueue = (queue: string): string => {
    if (!Object.hasOwn(options.queues, queue)) throw new Error(`There is no queue ${queue}`)
    return queue
  }
  let endpoint = ''
  const urlOf = (queue: string): string => `${endpoint}/000000000000/${requireQueue(queue)}`
  const service = await startJsonService({
    target: 'AmazonSQS',
    contentType: 'application/x-amz-json-1.0',
    actions: createActions(book, urlOf),
    port: options.port,
  })
  endpoint = service.endpoint
  return {
    endpoint,
    urlOf,
    send: async (queue, body) => void (await book.send(requireQueue(queue), [{ body }])),
    receive: async (queue, receiveOptions) =>
      (await book.receive(requireQueue(queue), receiveOptions)).map((message) => ({
        messageId: message.id,
        receiptHandle: message.receiptHandle,
        body: message.body,
        attributes: systemAttributes(message),
        md5OfBody: md5(message.body),
      })),
    delete: async (queue, receiptHandle) => void (await book.remove(requireQueue(queue), receiptHandle)),
    counts: (queue) => book.counts(requireQueue(queue)),
    stop: async () => {
      await service.stop()
      await book.close()
    },
  }
}
