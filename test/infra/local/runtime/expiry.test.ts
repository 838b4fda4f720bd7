import { CreateTableCommand, DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepOnce } from '../../../../infra/local/expiry.ts'
import { startDynamoDb, type LocalDynamoDb } from '../../../../infra/local/parts/dynamodb.ts'
import { createStopper } from '../../../../infra/local/stopper.ts'

let engine: LocalDynamoDb
let client: DynamoDBClient
const table = 'Expiring'

beforeAll(async () => {
  engine = await startDynamoDb({ port: 18_230 })
  client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'local', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  )
}, 60_000)
afterAll(() => engine.stop())

describe('time to live', () => {
  it('removes what has expired and nothing else', async () => {
    const put = (pk: string, ttl?: number) =>
      client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: pk }, ...(ttl !== undefined && { ttl: { N: String(ttl) } }) } }))
    await put('past', 999)
    await put('now', 1000)
    await put('future', 2000)
    await put('for ever')
    const options = { client, table, attribute: 'ttl', keyNames: ['pk'], stopper: createStopper(), report: () => {} }
    expect(await sweepOnce(options, 1000)).toBe(1)
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }))
    expect(Items.map((item) => item['pk']?.S).toSorted()).toEqual(['for ever', 'future', 'now'])
  })
})
