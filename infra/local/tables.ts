import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import type { Resource } from './template.ts'

type Table = Resource<'AWS::DynamoDB::Table'> | Resource<'AWS::DynamoDB::GlobalTable'>

/** Creates a table with its indexes, stream and time to live where it is missing. Returns the stream's local ARN, where it has one. */
export async function ensureTable(client: DynamoDBClient, { name, properties }: Table): Promise<string | undefined> {
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
