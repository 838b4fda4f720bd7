import path from 'node:path'
import { bucketsOf, keysOf, queuesOf } from './parts-of-template.ts'
import { startKeys } from './parts/keys.ts'
import { startObjects, type LocalObjects } from './parts/objects/start-objects.ts'
import { startQueues } from './parts/queues.ts'
import type { QueueReader } from './queues-poller.ts'
import { restartable, type Part, type Running } from './restartable.ts'
import { createStopper, type Stopper } from './stopper.ts'
import type { Template } from './template.ts'

export interface ServicesOptions {
  dataDir: string
  origin: string
  report(problem: string): void
}

export interface Services {
  endpoints: Record<'s3' | 'kms' | 'sqs', string>
  parts: Record<'s3' | 'kms' | 'sqs', Pick<Part<Running>, 'start' | 'stop'>>
  readerOf(queueName: string): QueueReader
  /** Sends a message to the queue with this ARN. */
  sendTo(arn: string, body: string): Promise<void>
  stop(): Promise<void>
}

const receiveSeconds = 2
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Starts the object store, the keys and the queues that the template describes. */
export async function startServices(template: Template, { dataDir, origin, report }: ServicesOptions): Promise<Services> {
  const at = (port: number | undefined) => (port === undefined ? {} : { port })
  const reportObjects = (error: unknown): void => report(`object store: ${String(error)}`)
  const [s3, kms, sqs] = await Promise.all([
    restartable((port) =>
      startObjects({ dir: path.join(dataDir, 'objects'), buckets: bucketsOf(template, origin), credentials, report: reportObjects, ...at(port) }),
    ),
    restartable((port) => startKeys({ dir: path.join(dataDir, 'keys'), keys: keysOf(template), ...at(port) })),
    restartable((port) => startQueues({ dir: path.join(dataDir, 'queues'), queues: queuesOf(template), ...at(port) })),
  ])
  const parts = { s3, kms, sqs }
  const queues = parts.sqs.current
  const stopper = createStopper()
  const sweeping = sweepObjects(s3, stopper, reportObjects)
  return {
    endpoints: { s3: parts.s3.endpoint, kms: parts.kms.endpoint, sqs: parts.sqs.endpoint },
    parts,
    readerOf: (queue) => ({
      receive: (max, waitMs) => queues().receive(queue, { max, waitSeconds: waitMs === undefined ? receiveSeconds : waitMs / 1000 }),
      delete: (receiptHandle) => queues().delete(queue, receiptHandle),
    }),
    sendTo: async (arn, body) => {
      const queue = /:sqs:[^:]*:[^:]*:(.+)$/.exec(arn)?.[1]
      if (queue) await queues().send(queue, body)
      else report(`nothing local takes messages for ${arn}`)
    },
    stop: async () => {
      stopper.stop()
      await sweeping
      await Promise.all(Object.values(parts).map((part) => part.stop()))
    },
  }
}

const sweepEveryMs = 10 * 60_000

/** Applies the buckets' expiry rules now and then, as the deployed store does by itself. */
async function sweepObjects(objects: Part<LocalObjects>, stopper: Stopper, report: (error: unknown) => void): Promise<void> {
  while (!stopper.stopped()) {
    await stopper.pause(sweepEveryMs)
    if (!stopper.stopped()) await Promise.resolve().then(() => objects.current().sweep()).catch(report)
  }
}
