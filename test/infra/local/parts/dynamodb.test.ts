import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startDynamoDb } from '../../../../infra/local/parts/dynamodb.ts'
import { ensureJava, findJava } from '../../../../infra/local/parts/java.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dynamodb-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const client = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })

const createTable = (endpoint: string) =>
  client(endpoint).send(
    new CreateTableCommand({
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  )

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('the local table engine', () => {
  test('keeps its tables in the folder between starts', async () => {
    const first = await startDynamoDb({ dir })
    await createTable(first.endpoint)
    await first.stop()
    const second = await startDynamoDb({ dir })
    const { TableNames } = await client(second.endpoint).send(new ListTablesCommand({}))
    await second.stop()
    expect(TableNames).toEqual(['things'])
  }, 30_000)

  test('in memory begins empty', async () => {
    const engine = await startDynamoDb()
    const { TableNames } = await client(engine.endpoint).send(new ListTablesCommand({}))
    await engine.stop()
    expect(TableNames).toEqual([])
  }, 30_000)

  test('a folder in use is refused in one line, and released on stop', async () => {
    const engine = await startDynamoDb({ dir })
    await expect(startDynamoDb({ dir })).rejects.toThrow(/正被进程 \d+ 使用/)
    await engine.stop()
  }, 30_000)

  test('ends when its parent is killed with -9, so that the next start finds the folder free', async () => {
    const source = new URL('../../../../infra/local/parts/dynamodb.ts', import.meta.url).href
    const script = `const { startDynamoDb } = await import(${JSON.stringify(source)}); await startDynamoDb({ dir: ${JSON.stringify(dir)} }); console.log('ready'); setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(parent.stdout, 'data')
    const engine = Number(await readFile(join(dir, 'dynamodb.pid'), 'utf8'))
    expect(alive(engine)).toBe(true)
    parent.kill('SIGKILL')
    for (let waited = 0; waited < 3000 && alive(engine); waited += 50) await pause(50)
    expect(alive(engine)).toBe(false)
    await (await startDynamoDb({ dir })).stop()
  }, 30_000)
})

describe('Java', () => {
  test('is found where it is installed', async () => {
    expect(await findJava()).toBe(await ensureJava())
  })
})
