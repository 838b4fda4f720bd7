import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SQSClient,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs'
import type { ReceiveMessageCommandInput } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startQueues } from '../../../../infra/local/parts/queues.ts'
import type { LocalQueues } from '../../../../infra/local/parts/queues.ts'

const definitions = {
  publish: { visibilitySeconds: 0.2, maxReceiveCount: 2, deadLetterQueue: 'publish-dead' },
  'publish-dead': { visibilitySeconds: 30 },
}
let dir: string
let queues: LocalQueues
let client: SQSClient

const clientOf = (endpoint: string): SQSClient =>
  new SQSClient({ endpoint, region: 'cn-north-1', maxAttempts: 1, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
const start = async (): Promise<void> => {
  queues = await startQueues({ dir, queues: definitions })
  client = clientOf(queues.endpoint)
}
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'queues-'))
  await start()
})
afterEach(async () => {
  await queues.stop()
  await rm(dir, { recursive: true, force: true })
})

const send = (MessageBody: string, queue = 'publish') => client.send(new SendMessageCommand({ QueueUrl: queues.urlOf(queue), MessageBody }))
const receive = async (options: Partial<ReceiveMessageCommandInput> = {}, queue = 'publish') =>
  (await client.send(new ReceiveMessageCommand({ QueueUrl: queues.urlOf(queue), MaxNumberOfMessages: 10, ...options }))).Messages ?? []
const bodies = async (options?: Partial<ReceiveMessageCommandInput>, queue?: string) => (await receive(options, queue)).map(({ Body }) => Body)
const count = async (queue = 'publish') => {
  const command = new GetQueueAttributesCommand({ QueueUrl: queues.urlOf(queue), AttributeNames: ['ApproximateNumberOfMessages'] })
  return Number((await client.send(command)).Attributes?.ApproximateNumberOfMessages)
}
const refusal = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  )

describe('a message', () => {
  test('is received once while it is hidden, then again until it is deleted', async () => {
    await send('你好')
    const [first] = await receive({ MessageSystemAttributeNames: ['ApproximateReceiveCount'] })
    expect([first?.Body, first?.Attributes]).toEqual(['你好', { ApproximateReceiveCount: '1' }])
    expect(await bodies()).toEqual([])
    const [second] = await receive({ WaitTimeSeconds: 1 })
    const QueueUrl = queues.urlOf('publish')
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle }))
    expect(queues.counts('publish').inFlight).toBe(1)
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: second?.ReceiptHandle }))
    expect(queues.counts('publish')).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
  })

  test('goes to the dead letters instead of a reception too many', async () => {
    await send('poison')
    expect(await bodies({ VisibilityTimeout: 0 })).toEqual(['poison'])
    expect(await bodies({ VisibilityTimeout: 0 })).toEqual(['poison'])
    expect(await bodies()).toEqual([])
    expect([await count(), await count('publish-dead')]).toEqual([0, 1])
    expect(await bodies({}, 'publish-dead')).toEqual(['poison'])
  })

  test('wakes a receiver who waits', async () => {
    const waiting = bodies({ WaitTimeSeconds: 10 })
    await pause(50)
    await send('at last')
    expect(await waiting).toEqual(['at last'])
  })

  test('can be delayed, and hidden for longer or shorter', async () => {
    await client.send(new SendMessageCommand({ QueueUrl: queues.urlOf('publish'), MessageBody: 'later', DelaySeconds: 1 }))
    expect(await bodies()).toEqual([])
    const [message] = await receive({ WaitTimeSeconds: 3 })
    const change = { QueueUrl: queues.urlOf('publish'), ReceiptHandle: message?.ReceiptHandle }
    await client.send(new ChangeMessageVisibilityCommand({ ...change, VisibilityTimeout: 0 }))
    expect(await bodies()).toEqual(['later'])
    expect(await refusal(client.send(new ChangeMessageVisibilityCommand({ ...change, VisibilityTimeout: 9 })))).toBe('MessageNotInflight')
  })

  test('keeps its attributes', async () => {
    const MessageAttributes = { trace: { DataType: 'String', StringValue: 'abc' } }
    await client.send(new SendMessageCommand({ QueueUrl: queues.urlOf('publish'), MessageBody: 'a', MessageAttributes }))
    const [message] = await receive({ MessageAttributeNames: ['All'] })
    expect(message?.MessageAttributes).toEqual(MessageAttributes)
  })
})

describe('a batch', () => {
  test('is sent, counted, received and deleted together', async () => {
    const QueueUrl = queues.urlOf('publish')
    const Entries = ['a', 'b', 'c'].map((text) => ({ Id: text, MessageBody: text }))
    const sent = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
    expect(sent.Successful?.map(({ Id }) => Id)).toEqual(['a', 'b', 'c'])
    expect(await count()).toBe(3)
    const messages = await receive()
    const handles = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
    await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: handles }))
    expect(queues.counts('publish')).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
  })

  test('with the same id twice, or more than ten, is refused', async () => {
    const QueueUrl = queues.urlOf('publish')
    const entries = (ids: readonly string[]) => ids.map((Id) => ({ Id, MessageBody: 'x' }))
    const batch = (ids: readonly string[]) => refusal(client.send(new SendMessageBatchCommand({ QueueUrl, Entries: entries(ids) })))
    expect(await batch(['a', 'a'])).toContain('BatchEntryIdsNotDistinct')
    expect(await batch(Array.from({ length: 11 }, (_, index) => String(index)))).toContain('TooManyEntriesInBatchRequest')
    expect(await count()).toBe(0)
  })
})

describe('within the process', () => {
  test('a poller receives and deletes', async () => {
    await queues.send('publish', 'inside')
    const [message] = await queues.receive('publish', { max: 10, waitSeconds: 1 })
    expect(message).toMatchObject({ body: 'inside', attributes: { ApproximateReceiveCount: '1' } })
    await queues.delete('publish', message?.receiptHandle ?? '')
    expect(queues.counts('publish')).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
  })

  test('a poller who waits is let go when the queues stop', async () => {
    const waiting = queues.receive('publish', { waitSeconds: 20 })
    await queues.stop()
    expect(await waiting).toEqual([])
    await start()
  })
})

describe('on disk', () => {
  test('messages and their receive counts survive a restart and a line cut short', async () => {
    await send('kept')
    await receive({ VisibilityTimeout: 0 })
    await queues.stop()
    await appendFile(join(dir, 'queues.log'), '{"op":"put","queue":"publ')
    await start()
    const [message] = await receive({ MessageSystemAttributeNames: ['All'] })
    expect([message?.Body, message?.Attributes?.ApproximateReceiveCount]).toEqual(['kept', '2'])
  })

  test('the journal stays short however many messages pass', async () => {
    for (let index = 0; index < 400; index += 1) {
      await queues.send('publish', 'x'.repeat(100))
      const [message] = await queues.receive('publish')
      await queues.delete('publish', message?.receiptHandle ?? '')
    }
    const lines = (await readFile(join(dir, 'queues.log'), 'utf8')).split('\n').length
    expect(lines).toBeLessThan(1100)
  })

  test('after kill -9 every acknowledged message is there', async () => {
    const other = await mkdtemp(join(tmpdir(), 'queues-'))
    const source = new URL('../../../../infra/local/parts/queues.ts', import.meta.url).href
    const options = JSON.stringify({ dir: other, queues: definitions })
    const script = `const { startQueues } = await import(${JSON.stringify(source)}); console.log((await startQueues(${options})).endpoint)`
    const server = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [announced] = await once(server.stdout, 'data')
    const remote = clientOf(String(announced).trim())
    const acknowledged: string[] = []
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let index = 0; ; index += 1) {
        const MessageBody = `${writer}/${index}`
        await remote.send(new SendMessageCommand({ QueueUrl: `${String(announced).trim()}/0/publish`, MessageBody }))
        acknowledged.push(MessageBody)
      }
    })
    const settled = Promise.allSettled(writers)
    while (acknowledged.length < 50) await pause(5)
    server.kill('SIGKILL')
    await settled
    const again = await startQueues({ dir: other, queues: definitions })
    const found = new Set((await again.receive('publish', { max: 10_000 })).map(({ body }) => body))
    await again.stop()
    await rm(other, { recursive: true, force: true })
    expect(acknowledged.filter((body) => !found.has(body))).toEqual([])
  }, 20_000)
})

test('purging empties a queue, and unknown queues and actions are refused', async () => {
  await send('a')
  await client.send(new PurgeQueueCommand({ QueueUrl: queues.urlOf('publish') }))
  expect(await count()).toBe(0)
  const unknown = new SendMessageCommand({ QueueUrl: `${queues.endpoint}/000000000000/constructor`, MessageBody: 'a' })
  expect(await refusal(client.send(unknown))).toContain('QueueDoesNotExist')
  expect(await refusal(client.send(new ListQueuesCommand({})))).toBe('UnknownOperationException')
})
