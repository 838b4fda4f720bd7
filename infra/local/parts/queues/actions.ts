import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { ServiceFailure, action } from '../json-service.ts'
import type { JsonAction } from '../json-service.ts'
import { MessageAttributes } from './message.ts'
import type { Message } from './message.ts'
import type { QueueBook, Received } from './queue-book.ts'

const largestBytes = 1 << 20
const mostEntries = 10

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** The system attributes of a received message, as a function's event record has them. */
export const systemAttributes = (message: Received): Record<string, string> => ({
  ApproximateReceiveCount: String(message.received),
  SentTimestamp: String(message.sentAt),
  SenderId: 'local',
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
})

export const arnOf = (queue: string): string => `arn:aws:sqs:local:000000000000:${queue}`

const bounded = (least: number, most: number) => z.optional(z.int().check(z.minimum(least), z.maximum(most)))
const QueueUrl = z.string()
const ReceiptHandle = z.string()
const names = z.optional(z.array(z.string()))
const delay = bounded(0, 900)
const MessageBody = z.string().check(z.minLength(1))
const Body = { MessageBody, DelaySeconds: delay, MessageAttributes: z.optional(MessageAttributes) }

const inputs = {
  queue: z.strictObject({ QueueUrl }),
  getQueueUrl: z.strictObject({ QueueName: z.string() }),
  send: z.strictObject({ QueueUrl, ...Body }),
  sendBatch: z.strictObject({ QueueUrl, Entries: z.array(z.strictObject({ Id: z.string(), ...Body })) }),
  receive: z.strictObject({
    QueueUrl,
    MaxNumberOfMessages: bounded(1, 10),
    VisibilityTimeout: bounded(0, 43_200),
    WaitTimeSeconds: bounded(0, 20),
    AttributeNames: names,
    MessageSystemAttributeNames: names,
    MessageAttributeNames: names,
  }),
  remove: z.strictObject({ QueueUrl, ReceiptHandle }),
  removeBatch: z.strictObject({ QueueUrl, Entries: z.array(z.strictObject({ Id: z.string(), ReceiptHandle })) }),
  changeVisibility: z.strictObject({ QueueUrl, ReceiptHandle, VisibilityTimeout: z.int().check(z.minimum(0), z.maximum(43_200)) }),
  getAttributes: z.strictObject({ QueueUrl, AttributeNames: names }),
}

const requireEntries = (entries: readonly { readonly Id: string }[]): void => {
  if (entries.length === 0) throw new ServiceFailure('EmptyBatchRequest', 'There should be at least one entry in the request.')
  if (entries.length > mostEntries) throw new ServiceFailure('TooManyEntriesInBatchRequest', `Maximum number of entries per request are ${mostEntries}.`)
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    throw new ServiceFailure('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.')
}

const requireSize = (bodies: readonly string[]): void => {
  const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0)
  if (bytes > largestBytes) throw new ServiceFailure('InvalidParameterValue', `Messages may have at most ${largestBytes} bytes together.`)
}

const requireHandle = (handle: string): void => {
  if (!/^[0-9a-f-]{36}\.\d+$/.test(handle)) throw new ServiceFailure('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.')
}

const picked = (fields: Record<string, string>, wanted: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => wanted.includes('All') || wanted.includes(name)))

const sentOf = (message: Message) => ({ MessageId: message.id, MD5OfMessageBody: md5(message.body) })

/** @param urlOf the address of a queue, which ends in its name */
export const createActions = (book: QueueBook, urlOf: (queue: string) => string): Record<string, JsonAction> => {
  const named = (name: string): string => {
    if (!Object.hasOwn(book.queues, name)) throw new ServiceFailure('QueueDoesNotExist', 'The specified queue does not exist.')
    return name
  }
  // By name alone: the port in an address may be that of an earlier start.
  const queueAt = (url: string): string => named(url.slice(url.lastIndexOf('/') + 1))

  const attributesOf = (queue: string): Record<string, string> => {
    const { visible, inFlight, delayed } = book.counts(queue)
    const { visibilitySeconds, maxReceiveCount, deadLetterQueue } = book.queues[queue] ?? { visibilitySeconds: 30 }
    return {
      QueueArn: arnOf(queue),
      ApproximateNumberOfMessages: String(visible),
      ApproximateNumberOfMessagesNotVisible: String(inFlight),
      ApproximateNumberOfMessagesDelayed: String(delayed),
      VisibilityTimeout: String(visibilitySeconds),
      ...(deadLetterQueue !== undefined && {
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf(deadLetterQueue), maxReceiveCount }),
      }),
    }
  }

  return {
    GetQueueUrl: action(inputs.getQueueUrl, ({ QueueName }) => ({ QueueUrl: urlOf(named(QueueName)) })),
    SendMessage: action(inputs.send, async ({ QueueUrl: url, MessageBody: body, DelaySeconds, MessageAttributes: attributes }) => {
      requireSize([body])
      const [message] = await book.send(queueAt(url), [{ body, attributes, delaySeconds: DelaySeconds }])
      return message && sentOf(message)
    }),
    SendMessageBatch: action(inputs.sendBatch, async ({ QueueUrl: url, Entries }) => {
      requireEntries(Entries)
      requireSize(Entries.map((entry) => entry.MessageBody))
      const messages = await book.send(
        queueAt(url),
        Entries.map((entry) => ({ body: entry.MessageBody, attributes: entry.MessageAttributes, delaySeconds: entry.DelaySeconds })),
      )
      return { Successful: messages.map((message, index) => ({ Id: Entries[index]?.Id, ...sentOf(message) })), Failed: [] }
    }),
    ReceiveMessage: action(inputs.receive, async (input) => {
      const received = await book.receive(queueAt(input.QueueUrl), {
        max: input.MaxNumberOfMessages,
        waitSeconds: input.WaitTimeSeconds,
        visibilitySeconds: input.VisibilityTimeout,
      })
      const wanted = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])]
      const Messages = received.map((message) => ({
        MessageId: message.id,
        ReceiptHandle: message.receiptHandle,
        Body: message.body,
        MD5OfBody: md5(message.body),
        ...(wanted.length > 0 && { Attributes: picked(systemAttributes(message), wanted) }),
        ...(input.MessageAttributeNames?.length && { MessageAttributes: message.attributes }),
      }))
      return Messages.length > 0 ? { Messages } : {}
    }),
    DeleteMessage: action(inputs.remove, async ({ QueueUrl: url, ReceiptHandle: handle }) => {
      requireHandle(handle)
      await book.remove(queueAt(url), handle)
    }),
    DeleteMessageBatch: action(inputs.removeBatch, async ({ QueueUrl: url, Entries }) => {
      requireEntries(Entries)
      const queue = queueAt(url)
      for (const entry of Entries) requireHandle(entry.ReceiptHandle)
      await Promise.all(Entries.map((entry) => book.remove(queue, entry.ReceiptHandle)))
      return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] }
    }),
    ChangeMessageVisibility: action(inputs.changeVisibility, async ({ QueueUrl: url, ReceiptHandle: handle, VisibilityTimeout }) => {
      requireHandle(handle)
      if (!(await book.hide(queueAt(url), handle, VisibilityTimeout)))
        throw new ServiceFailure('MessageNotInflight', 'The specified message is not in flight.')
    }),
    GetQueueAttributes: action(inputs.getAttributes, ({ QueueUrl: url, AttributeNames = [] }) => ({
      Attributes: picked(attributesOf(queueAt(url)), AttributeNames),
    })),
    PurgeQueue: action(inputs.queue, ({ QueueUrl: url }) => book.purge(queueAt(url))),
  }
}
