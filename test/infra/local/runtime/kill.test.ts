import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { synthesizeFixture } from './fixture/app.ts'
import { scratch, until } from './support.ts'

const { folder, remove } = scratch()
const seenFile = path.join(folder, 'seen')
const assembly = path.join(folder, 'assembly')
const running = new Set<ChildProcess>()

async function run(): Promise<{ child: ChildProcess; client: DynamoDBClient; table: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'fixture', 'run.ts'), assembly, path.join(folder, 'data'), '18210'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const [line] = await once(child.stdout, 'data')
  const { endpoint, table } = JSON.parse(String(line))
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return { child, table, client: new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials }) }
}

beforeAll(() => synthesizeFixture(assembly, { SEEN_FILE: seenFile }), 60_000)
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  remove()
})

describe('kill -9 during writes', () => {
  it('loses nothing that was read back, and the stream brings all of it', async () => {
    const first = await run()
    const acknowledged: string[] = []
    const write = async (): Promise<void> => {
      for (let count = 0; count < 10_000; count++) {
        const key = { pk: { S: 'a' }, sk: { S: String(count) } }
        await first.client.send(new PutItemCommand({ TableName: first.table, Item: key }))
        await first.client.send(new GetItemCommand({ TableName: first.table, Key: key, ConsistentRead: true }))
        acknowledged.push(String(count))
      }
    }
    const writing = write().catch(() => {})
    await until(() => acknowledged.length > 60)
    first.child.kill('SIGKILL')
    await writing

    const second = await run()
    for (const sk of acknowledged) {
      const { Item } = await second.client.send(new GetItemCommand({ TableName: second.table, Key: { pk: { S: 'a' }, sk: { S: sk } } }))
      expect(Item).toBeDefined()
    }
    const seen = () => new Set(existsSync(seenFile) ? readFileSync(seenFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line).key) : [])
    await until(() => acknowledged.every((sk) => seen().has(`a/${sk}`)), 30)
  }, 90_000)
})
