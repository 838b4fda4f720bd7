import { GetRecordsCommand, GetShardIteratorCommand, type DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { Stopper } from '../stopper.ts'
import type { StreamConsumerOptions } from '../streams.ts'
import type { Json } from '../template/json.ts'
import type { Resource } from '../template.ts'
import { handInOrder } from './batch.ts'
import { passes } from './filter.ts'
import type { Positions } from './position.ts'
import { sequenceOf, toEventRecord } from './record.ts'
import { rulesOf } from './rules.ts'

const idleMs = 150
const afterTroubleMs = 1_000
const defaultBatchSize = 100

/** Reads a shard from where it was left to its end, or until the server stops. */
export async function readShard(
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
      await stopper.pause(afterTroubleMs)
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
