import { createServer } from 'node:http'
import { DynamoDBClient, GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFaults, type FaultyTable } from '../../../../infra/local/faults.ts'

let reached = 0
const engine = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    reached += 1
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}')
  })
})
let faulty: FaultyTable
let client: DynamoDBClient
const item = { pk: { S: 'a' } }
const write = () => client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 'table', Item: item } }, { Put: { TableName: 'table', Item: item } }] }))

beforeAll(async () => {
  await new Promise<void>((listening) => engine.listen(18_220, '127.0.0.1', listening))
  faulty = await startFaults('http://127.0.0.1:18220', {})
  client = new DynamoDBClient({ endpoint: faulty.endpoint, region: 'local', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 })
})
afterAll(async () => {
  await faulty.stop()
  engine.close()
})

describe('faults on the way to the table', () => {
  it('lets everything pass at rate 0', async () => {
    faulty.setRates({})
    await expect(write()).resolves.toBeDefined()
  })

  it('cancels transactions as a conflict does, before they reach the table', async () => {
    faulty.setRates({ conflicts: 1 })
    reached = 0
    await expect(write()).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    })
    await expect(client.send(new PutItemCommand({ TableName: 'table', Item: item }))).rejects.toMatchObject({ name: 'TransactionConflictException' })
    expect(reached).toBe(0)
  })

  it('throttles', async () => {
    faulty.setRates({ throttles: 1 })
    await expect(write()).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' })
  })

  it('loses the answer to a write that was carried out', async () => {
    faulty.setRates({ lostResponses: 1 })
    reached = 0
    await expect(write()).rejects.toThrow()
    expect(reached).toBe(1)
  })

  it('leaves reads alone', async () => {
    faulty.setRates({ conflicts: 1, throttles: 1, lostResponses: 1 })
    await expect(client.send(new GetItemCommand({ TableName: 'table', Key: item }))).resolves.toBeDefined()
  })
})
