import { DescribeStreamCommand, type DynamoDBStreamsClient, type Shard } from '@aws-sdk/client-dynamodb-streams'
import type { FunctionPool } from './functions/pool.ts'
import { openPositions } from './streams/position.ts'
import { readShard } from './streams/shard.ts'
import { createStopper } from './stopper.ts'
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

const discoveryMs = 1_000

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
