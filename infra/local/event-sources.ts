import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { Functions } from './functions/functions.ts'
import { consumeQueue, type QueueReader } from './queues-poller.ts'
import { consumeStream } from './streams.ts'
import type { Template } from './template.ts'

export interface EventSourcesOptions {
  template: Template
  functions: Functions
  streams: DynamoDBStreamsClient
  /** The local engine's stream of each table, by table name. */
  streamArns: Map<string, string>
  /** Folder of the stream positions. */
  folder: string
  readerOf(queueName: string): QueueReader
  sendTo(arn: string, body: string): Promise<void>
  report(problem: string): void
}

/** Starts a consumer for every enabled event source mapping of the template. */
export async function startEventSources(options: EventSourcesOptions): Promise<{ stop(): Promise<void> }> {
  const { template, functions, streams, streamArns, folder, readerOf, sendTo, report } = options
  const { region } = template
  const consumers = await Promise.all(
    template
      .resourcesOf('AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => properties.Enabled !== false)
      .map(async (mapping) => {
        const target = functions.find(mapping.properties.FunctionName)
        if (!target) throw new Error(`the event source mapping ${mapping.id} leads to no function`)
        const source = mapping.properties.EventSourceArn
        const table = /:table\/([^/]+)\/stream\//.exec(source)?.[1]
        const streamArn = table && streamArns.get(table)
        if (streamArn) return consumeStream({ mapping, target, streamArn, client: streams, region, folder, sendTo, report })
        const queue = /:sqs:[^:]*:[^:]*:(.+)$/.exec(source)?.[1]
        if (queue) return consumeQueue({ mapping, target, reader: readerOf(queue), region, report })
        throw new Error(`the event source ${source} is neither a table's stream nor a queue`)
      }),
  )
  return { stop: async () => void (await Promise.all(consumers.map((consumer) => consumer.stop()))) }
}
