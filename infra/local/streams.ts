import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type DynamoDBStreamsClient,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams'
import type { FunctionPool } from './functions/pool.ts'
import { handInOrder } from './streams/batch.ts'
import { passes } from './streams/filter.ts'
import { openPositions, type Positions } from './streams/position.ts'
import { sequenceOf, toEventRecord } from './streams/record.ts'
import { rulesOf } from './streams/rules.ts'
import { createStopper, type Stopper } from './stopper.ts'
import type { Json } from './template/json.ts'
import type { Resource } from './template.ts'

export interface StreamConsumerOptions {
  mapping: Resource<'AWS::Lambda::EventSourceMapping'>
  target: FunctionPool
  /** The stream of the local engine. */
  streamArn: string
  client: DynamoDBStreamsClient
  region: string
  /** Folder of the positions. */
  folder: string
  /** Sends a message to the queue or topic with this ARN: where records go that were given up. */
  sendTo(arn: string, body: string): Promise<void>
  report(problem: string): void
}

const idleMs = 150
const discoveryMs = 1_000
const defaultBatchSize = 100

/** Feeds a table's stream to a function: every shard after its parents, in order, at least once. */
export async function consumeStream(options: StreamConsumerOptions): Promise<{ stop(): Promise<void> }> {
  const { mapping, streamArn, client } = options
  const positions = await openPositions(options.folder, `${mapping.stack}-${mapping.id}`, streamArn)
  const stopper = createStopper()
  const reading = new Map<string, Promise<void>>()

  const discover = async (isFirst: boolean): Promise<void> => {
    const shards = await shardsOf(client, streamArn)
    const ids = shards.flatMap((shard) => shard.ShardId ?? [])
    positions.keepOnly(ids)
    const isWaiting = (id: string | undefined): boolean => id !== undefined && ids.includes(id) && !positions.of(id)?.done
    for (const { ShardId: id, ParentShardId: parent } of shards) {
      if (!id || reading.has(id) || positions.of(id)?.done || isWaiting(parent)) continue
      const fromEnd = isFirst && positions.isNew && mapping.properties.StartingPosition === 'LATEST'
      const read = readShard(options, positions, id, fromEnd, stopper)
        .catch((error: unknown) => options.report(`shard ${id} of ${mapping.id}: ${String(error)}`))
        .finally(() => reading.delete(id))
      reading.set(id, read)
    }
  }

  const run = async (): Promise<void> => {
    let isFirst = true
    let isTroubled = false
    while (!stopper.stopped()) {
      try {
        await discover(isFirst)
        isFirst = false
        isTroubled = false
      } catch (error) {
        // Said once, not every second for as long as the table is away.
        if (!stopper.stopped() && !isTroubled) options.report(`stream of ${mapping.id}: ${String(error)}`)
        isTroubled = true
      }
      await stopper.pause(discoveryMs)
    }
    await Promise.all(reading.values())
  }
  const running = run()
  return {
    stop: async () => {
      stopper.stop()
      await running
    },
  }
}

async function shardsOf(client: DynamoDBStreamsClient, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = []
  let after: string | undefined
  do {
    const { StreamDescription: page } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ...(after && { ExclusiveStartShardId: after }) }),
    )
    shards.push(...(page?.Shards ?? []))
    after = page?.LastEvaluatedShardId
  } while (after)
  return shards
}

async function readShard(
  options: StreamConsumerOptions,
  positions: Positions,
  shard: string,
  fromEnd: boolean,
  stopper: Stopper,
): Promise<void> {
  const { client, streamArn, mapping } = options
  const rules = rulesOf(options, shard, stopper)
  const patterns = patternsOf(mapping)
  let start: 'LATEST' | 'TRIM_HORIZON' = fromEnd ? 'LATEST' : 'TRIM_HORIZON'
  let iterator: string | undefined
  let isTroubled = false
  // Known from now on: after a restart it is read from where it begins rather than from where it then ends.
  if (fromEnd) await positions.save(shard, { done: false })
  while (!stopper.stopped()) {
    try {
      iterator ??= await iteratorAt(client, streamArn, shard, positions.of(shard)?.after, start)
      if (!iterator) return
      const page = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: mapping.properties.BatchSize ?? defaultBatchSize }),
      )
      const records = (page.Records ?? []).map((record) => toEventRecord(record, streamArn, options.region))
      const last = records.at(-1)
      if (last) {
        const isHandled = await handInOrder(records.filter((record) => passes(record, patterns)), rules)
        if (!isHandled) return
        await positions.save(shard, { after: sequenceOf(last), done: false })
      }
      isTroubled = false
      iterator = page.NextShardIterator
      if (!iterator) return await positions.save(shard, { after: positions.of(shard)?.after, done: true })
      if (!last) await stopper.pause(idleMs)
    } catch (error) {
      if (stopper.stopped()) return
      iterator = undefined
      const name = error instanceof Error ? error.name : ''
      if (name === 'TrimmedDataAccessException') {
        await positions.save(shard, { done: false })
        start = 'TRIM_HORIZON'
      } else if (name !== 'ExpiredIteratorException' && !isTroubled) {
        options.report(`shard ${shard} of ${mapping.id}: ${String(error)}`)
        isTroubled = true
      }
      await stopper.pause(discoveryMs)
    }
  }
}

async function iteratorAt(
  client: DynamoDBStreamsClient,
  streamArn: string,
  shard: string,
  after: string | undefined,
  start: 'LATEST' | 'TRIM_HORIZON',
): Promise<string | undefined> {
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shard,
      ...(after
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
        : { ShardIteratorType: start }),
    }),
  )
  return ShardIterator
}

const patternsOf = (mapping: Resource<'AWS::Lambda::EventSourceMapping'>): Json[] =>
  (mapping.properties.FilterCriteria?.Filters ?? []).map(({ Pattern }): Json => JSON.parse(Pattern))
