import { randomUUID } from 'node:crypto'
import type { InvocationOutcome } from '../functions/messages.ts'
import type { Stopper } from '../stopper.ts'
import type { StreamConsumerOptions } from '../streams.ts'
import { isObject, type JsonObject } from '../template/json.ts'
import type { BatchRules } from './batch.ts'
import { sequenceOf } from './record.ts'

const creationMs = (record: JsonObject): number =>
  isObject(record['dynamodb']) ? Number(record['dynamodb']['ApproximateCreationDateTime']) * 1000 : Date.now()

/** How a stream's mapping retries, halves and gives up. */
export function rulesOf(options: StreamConsumerOptions, shard: string, stopper: Stopper): BatchRules<JsonObject> {
  const { mapping, target, streamArn } = options
  const { MaximumRetryAttempts: retries = -1, MaximumRecordAgeInSeconds: age = -1, DestinationConfig } = mapping.properties
  return {
    invoke: (records) => target.invoke({ Records: records }),
    identify: sequenceOf,
    reportsItems: mapping.properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    bisect: mapping.properties.BisectBatchOnFunctionError ?? false,
    maxRetries: retries < 0 ? undefined : retries,
    isTooOld: (record) => age >= 0 && Date.now() - creationMs(record) > age * 1000,
    giveUp: async (records, attempts, outcome) => {
      const destination = DestinationConfig?.OnFailure?.Destination
      options.report(`${mapping.id} gave up ${records.length} records after ${attempts} attempts`)
      if (!destination) return
      await options.sendTo(destination, failureMessage(target.arn, shard, streamArn, records, attempts, outcome))
    },
    pause: stopper.pause,
    stopped: stopper.stopped,
  }
}

/** What Lambda writes to an on-failure destination: where the records stand, never the records themselves. */
function failureMessage(
  functionArn: string,
  shardId: string,
  streamArn: string,
  records: JsonObject[],
  attempts: number,
  outcome: InvocationOutcome,
): string {
  const [first = {}] = records
  const last = records.at(-1) ?? first
  return JSON.stringify({
    requestContext: {
      requestId: randomUUID(),
      functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: outcome.ok ? null : 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: sequenceOf(first),
      endSequenceNumber: sequenceOf(last),
      approximateArrivalOfFirstRecord: new Date(creationMs(first)).toISOString(),
      approximateArrivalOfLastRecord: new Date(creationMs(last)).toISOString(),
      batchSize: records.length,
      streamArn,
    },
  })
}
