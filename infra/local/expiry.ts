import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  ScanCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import type { Stopper } from './stopper.ts'

export interface ExpiryOptions {
  client: DynamoDBClient
  table: string
  /** The TTL attribute, epoch seconds in real time. */
  attribute: string
  keyNames: string[]
  stopper: Stopper
  report(problem: string): void
}

const firstSweepMs = 60_000
const sweepEveryMs = 15 * 60_000

/** Removes expired items in the background, which the local engine does not do by itself. */
export async function sweepExpired(options: ExpiryOptions): Promise<void> {
  await options.stopper.pause(firstSweepMs)
  while (!options.stopper.stopped()) {
    await sweepOnce(options, Math.floor(Date.now() / 1000)).catch((error: unknown) => options.report(`TTL: ${String(error)}`))
    await options.stopper.pause(sweepEveryMs)
  }
}

/**
 * Deletes every item whose time to live has passed. Returns how many.
 * @param nowSeconds real time, epoch seconds
 */
export async function sweepOnce(
  { client, table, attribute, keyNames, stopper }: ExpiryOptions,
  nowSeconds: number,
): Promise<number> {
  const condition = {
    ExpressionAttributeNames: { '#ttl': attribute },
    ExpressionAttributeValues: { ':now': { N: String(nowSeconds) } },
  }
  let removed = 0
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, FilterExpression: '#ttl < :now', Limit: 500, ...condition, ...(from && { ExclusiveStartKey: from }) }),
    )
    for (const item of page.Items ?? []) {
      const key = Object.fromEntries(Object.entries(item).filter(([name]) => keyNames.includes(name)))
      // Conditional: the item may have been given a longer life since it was read.
      const deletion = new DeleteItemCommand({ TableName: table, Key: key, ConditionExpression: '#ttl < :now', ...condition })
      await client.send(deletion).then(
        () => removed++,
        (error: unknown) => {
          if (!(error instanceof ConditionalCheckFailedException)) throw error
        },
      )
    }
    from = page.LastEvaluatedKey
  } while (from && !stopper.stopped())
  return removed
}
