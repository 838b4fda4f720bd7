import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { sweepExpired } from './expiry.ts'
import { createStopper } from './stopper.ts'
import type { Resource, Template } from './template.ts'

type Table = Pick<Resource<'AWS::DynamoDB::Table'>, 'name' | 'properties'>

export interface Tables {
  names: string[]
  /** The local stream of each table that has one, by table name. */
  streamArns: Map<string, string>
  stop(): Promise<void>
}

/** Creates the tables of the template that are missing, and removes expired items from them until stop(). */
export async function prepareTables(template: Template, client: DynamoDBClient, report: (problem: string) => void): Promise<Tables> {
  const tables = [...template.resourcesOf('AWS::DynamoDB::GlobalTable'), ...template.resourcesOf('AWS::DynamoDB::Table')]
  const streamArns = new Map<string, string>()
  const stopper = createStopper()
  const sweeps: Promise<void>[] = []
  for (const { name, properties } of tables) {
    const streamArn = await ensureTable(client, { name, properties })
    if (streamArn) streamArns.set(name, streamArn)
    const attribute = properties.TimeToLiveSpecification?.AttributeName
    const keyNames = properties.KeySchema.map(({ AttributeName }) => AttributeName)
    if (attribute) sweeps.push(sweepExpired({ client, table: name, attribute, keyNames, stopper, report }))
  }
  return {
    names: tables.map(({ name }) => name),
    streamArns,
    stop: async () => {
      stopper.stop()
      await Promise.all(sweeps)
    },
  }
}

/** Creates a table with its indexes, stream and time to live where it is missing. Returns the stream's local ARN, where it has one. */
async function ensureTable(client: DynamoDBClient, { name, properties }: Table): Promise<string | undefined> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: properties.AttributeDefinitions,
        KeySchema: properties.KeySchema,
        ...(properties.GlobalSecondaryIndexes?.length && {
          GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
            IndexName,
            KeySchema,
            Projection,
          })),
        }),
        ...(properties.StreamSpecification && {
          StreamSpecification: { StreamEnabled: true, StreamViewType: properties.StreamSpecification.StreamViewType },
        }),
      }),
    )
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
  await ensureTimeToLive(client, name, properties.TimeToLiveSpecification)
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: name }))
  checkIndexes(name, properties.GlobalSecondaryIndexes ?? [], table?.GlobalSecondaryIndexes ?? [])
  return table?.LatestStreamArn
}

async function ensureTimeToLive(
  client: DynamoDBClient,
  name: string,
  wanted: Table['properties']['TimeToLiveSpecification'],
): Promise<void> {
  if (!wanted?.Enabled) return
  const { TimeToLiveDescription: current } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }))
  if (current?.TimeToLiveStatus === 'ENABLED') return
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: wanted.AttributeName, Enabled: true },
    }),
  )
}

function checkIndexes(name: string, wanted: { IndexName: string }[], found: { IndexName?: string }[]): void {
  const missing = wanted.filter(({ IndexName }) => !found.some((index) => index.IndexName === IndexName))
  if (missing.length)
    throw new Error(`本地数据表 ${name} 缺少索引 ${missing.map(({ IndexName }) => IndexName).join('、')}，请用 npm start -- --fresh 重新开始。`)
}
