import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, test } from 'vitest'
import { clientOf, credentials, start, temporaryFolder } from './support.ts'

test('after kill -9 during writes, all that was acknowledged is whole and nothing else is visible', async () => {
  const dir = await temporaryFolder()
  const source = new URL('../../../../../infra/local/parts/objects/start-objects.ts', import.meta.url).href
  const options = JSON.stringify({ dir, buckets: { files: {} }, credentials })
  const script = `const { startObjects } = await import(${JSON.stringify(source)}); console.log((await startObjects(${options})).endpoint)`
  const server = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [announced] = await once(server.stdout, 'data')
  const client = clientOf(String(announced).trim())

  const half = await getSignedUrl(client, new PutObjectCommand({ Bucket: 'files', Key: 'half' }), { expiresIn: 60 })
  const unfinished = request(half, { method: 'PUT', headers: { 'content-length': '2000' } }).on('error', () => {})
  unfinished.write('x'.repeat(1000))

  const acknowledged: string[] = []
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let index = 0; ; index += 1) {
      const Key = `${writer}/${index}`
      await client.send(new PutObjectCommand({ Bucket: 'files', Key, Body: Key.repeat(5000) }))
      acknowledged.push(Key)
    }
  })
  const settled = Promise.allSettled(writers)
  while (acknowledged.length < 20) await pause(5)
  server.kill('SIGKILL')
  await settled

  const again = await start({ dir })
  for (const Key of acknowledged) {
    const { Body } = await again.client.send(new GetObjectCommand({ Bucket: 'files', Key }))
    expect(await Body?.transformToString()).toBe(Key.repeat(5000))
  }
  const { Contents = [] } = await again.client.send(new ListObjectsV2Command({ Bucket: 'files' }))
  expect(Contents.map(({ Key }) => Key)).not.toContain('half')
  expect(await readdir(join(dir, 'arriving'))).toEqual([])
}, 20_000)
