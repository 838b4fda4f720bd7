import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { _Record } from '@aws-sdk/client-dynamodb-streams'
import { isObject, type Json, type JsonObject } from '../template/json.ts'

/** A stream record as a function receives it: JSON, with binary in base64 and the time in epoch seconds. */
export function toEventRecord(record: _Record, streamArn: string, region: string): JsonObject {
  const { dynamodb = {} } = record
  const image = (attributes: Record<string, AttributeValue> | undefined): Json | undefined =>
    attributes && toJson(attributes)
  return prune({
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: prune({
      ApproximateCreationDateTime: (dynamodb.ApproximateCreationDateTime?.getTime() ?? Date.now()) / 1000,
      Keys: image(dynamodb.Keys),
      NewImage: image(dynamodb.NewImage),
      OldImage: image(dynamodb.OldImage),
      SequenceNumber: dynamodb.SequenceNumber,
      SizeBytes: dynamodb.SizeBytes,
      StreamViewType: dynamodb.StreamViewType,
    }),
  })
}

const prune = (fields: Record<string, Json | undefined>): JsonObject => {
  const kept: JsonObject = {}
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value
  return kept
}

function toJson(value: unknown): Json {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value === 'object' && value !== null) {
    const fields: JsonObject = {}
    for (const [key, inner] of Object.entries(value)) if (inner !== undefined) fields[key] = toJson(inner)
    return fields
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The record's sequence number, by which partial failures and positions name it. */
export const sequenceOf = (record: JsonObject): string =>
  isObject(record['dynamodb']) ? String(record['dynamodb']['SequenceNumber']) : ''
