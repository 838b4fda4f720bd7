import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeOffset } from '../../../../infra/local/business-time.ts'
import { startLocal, type Local } from '../../../../infra/local/start-local.ts'
import { loadTemplate } from '../../../../infra/local/template.ts'
import { synthesizeFixture } from './fixture/app.ts'
import { scratch, until } from './support.ts'

const port = 18_200
const day = 86_400_000
const { folder, remove } = scratch()
const seenFile = path.join(folder, 'seen')
const assembly = path.join(folder, 'assembly')
const dataDir = path.join(folder, 'data')
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const client = (local: Local) => new DynamoDBClient({ endpoint: local.endpoints.dynamodb, region: 'eu-central-1', credentials })
const start = (changes: { fresh?: boolean; port?: number } = {}) =>
  startLocal({ port, dataDir, quiet: true, samples: false, application: { assembly, site: path.join(import.meta.dirname, 'fixture', 'site') }, ...changes })

let local: Local
const get = (url: string, init?: RequestInit) => fetch(`${local.origin}${url}`, init)
const lines = (file: string): Record<string, unknown>[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map((line): Record<string, unknown> => JSON.parse(line)) : []
const keysSeen = () => lines(seenFile).map(({ key }) => key)
const put = (pk: string, sk: string, extra = {}) =>
  client(local).send(new PutItemCommand({ TableName: local.tableName, Item: { pk: { S: pk }, sk: { S: sk }, ...extra } }))

const sqs = () => new SQSClient({ endpoint: local.endpoints.sqs, region: 'eu-central-1', credentials })
const deadLetters = async () => {
  const dead = loadTemplate(assembly).resourcesOf('AWS::SQS::Queue').find(({ id }) => id.startsWith('Dead'))
  const { Messages = [] } = await sqs().send(
    new ReceiveMessageCommand({ QueueUrl: `${local.endpoints.sqs}/111122223333/${dead?.name}`, MaxNumberOfMessages: 10 }),
  )
  return Messages.map(({ Body = '' }) => Body)
}

beforeAll(async () => {
  synthesizeFixture(assembly, { SEEN_FILE: seenFile })
  local = await start()
}, 60_000)
afterAll(async () => {
  await local.stop()
  remove()
})
beforeEach(() => {
  rmSync(seenFile, { force: true })
  rmSync(`${seenFile}.clock`, { force: true })
  rmSync(`${seenFile}.fail`, { force: true })
})

describe('the gateway', () => {
  it('counts the calls of each function, and none for a page', async () => {
    const total = () => Object.values(local.invocations()).reduce((sum, count) => sum + count, 0)
    const before = total()
    await get('/api/echo/counted')
    expect(total()).toBe(before + 1)
    await get('/')
    expect(total()).toBe(before + 1)
  })

  it('hands a request over in payload format 2.0', async () => {
    const response = await get('/api/echo/a%20b?x=1&x=2&y=%E6%89%98', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', cookie: 'c=1; d=2', 'x-Thing': 'value' },
    })
    const { event, name, table } = await response.json()
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /api/echo/{proxy+}',
      rawPath: '/api/echo/a b',
      rawQueryString: 'x=1&x=2&y=%E6%89%98',
      cookies: ['c=1', 'd=2'],
      queryStringParameters: { x: '1,2', y: '托' },
      pathParameters: { proxy: 'a b' },
      headers: { 'x-thing': 'value', 'x-forwarded-proto': 'http', 'content-type': 'application/json' },
      requestContext: { http: { method: 'POST', path: '/api/echo/a b' }, stage: '$default' },
      body: '{"a":1}',
      isBase64Encoded: false,
    })
    expect(event.headers.cookie).toBeUndefined()
    expect(name).toMatch(/^Application-Api/)
    expect(table).toBe(local.tableName)
    expect(response.headers.get('apigw-requestid')).toBe(event.requestContext.requestId)
  })

  it('tries the most specific route first', async () => {
    const detail = await (await get('/api/echo/7/detail')).json()
    expect(detail.event).toMatchObject({ routeKey: 'GET /api/echo/{id}/detail', pathParameters: { id: '7' } })
    const posted = await (await get('/api/echo/7/detail', { method: 'POST' })).json()
    expect(posted.event.routeKey).toBe('ANY /api/echo/{proxy+}')
    expect((await (await get('/api/echo')).json()).event.pathParameters).toBeUndefined()
  })

  it('encodes what is not text', async () => {
    const response = await get('/api/echo', { method: 'PUT', body: new Uint8Array([1, 2, 255]), headers: { 'content-type': 'application/octet-stream' } })
    expect((await response.json()).event).toMatchObject({ body: 'AQL/', isBase64Encoded: true })
  })

  it.each([
    ['/api/nothing', 404, 'Not Found'],
    ['/api/echo/throw', 500, 'Internal Server Error'],
    ['/api/echo/exit', 500, 'Internal Server Error'],
    ['/api/echo/wrong', 500, 'Internal Server Error'],
    ['/api/echo/hang', 503, 'Service Unavailable'],
    ['/api/echo/hog', 500, 'Internal Server Error'],
  ])('answers %s with %d by itself, and goes on', async (url, status, message) => {
    const response = await get(url)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ message })
    expect((await get('/api/echo')).status).toBe(200)
  })

  it('refuses a body over 10 MB', async () => {
    const response = await get('/api/echo', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) })
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({ message: 'Request Entity Too Large' })
  })

  it('passes on binary answers, cookies and plain values', async () => {
    const binary = await get('/api/echo/binary')
    expect(binary.headers.get('content-type')).toBe('image/png')
    expect([...new Uint8Array(await binary.arrayBuffer())]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect((await get('/api/echo/cookies')).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await (await get('/api/echo/plain')).json()).toEqual({ plain: true })
  })

  it('runs events side by side, one at a time in each environment, and keeps environments', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, async () => (await get('/api/echo/slow')).json()))
    const instances = new Set(answers.map(({ instance }) => instance))
    expect(instances.size).toBeGreaterThan(1)
    expect(instances.size).toBeLessThanOrEqual(4)
    expect((await (await get('/api/echo')).json()).calls).toBeGreaterThan(1)
  })
})

describe('the edge', () => {
  it('serves the site by its function, with the headers of the template in local addresses', async () => {
    const response = await get('/size/')
    expect(await response.text()).toContain('<title>size')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(`default-src 'self'; connect-src 'self' ${local.origin} ${local.endpoints.s3}`)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('permissions-policy')).toBe('camera=()')
  })

  it('gives each file the cache-control of its deployment, and the page its configuration', async () => {
    expect((await get('/size/')).headers.get('cache-control')).toBe('max-age=60')
    expect((await get('/assets/index-abc123.js')).headers.get('cache-control')).toBe('max-age=31536000, immutable')
    expect(await (await get('/config.json')).json()).toEqual({ issuer: `${local.origin}/oidc` })
    expect((await (await get('/api/echo')).json()).issuer).toBe(`${local.origin}/oidc`)
  })

  it('opens the application for every path below /app/', async () => {
    expect(await (await get('/app/agreements/agr_1')).text()).toContain('<title>app')
  })

  it('answers what is missing with the page for it', async () => {
    const response = await get('/nothing.html')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<title>missing')
  })

  it.each([['br'], ['gzip']])('compresses with %s and validates', async (encoding) => {
    const ask = (headers: Record<string, string>) =>
      new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; size: number }>((resolve) => {
        rawRequest(`${local.origin}/assets/index-abc123.js`, { headers }, (response) => {
          let size = 0
          response.on('data', (chunk: Buffer) => (size += chunk.length))
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, size }))
        }).end()
      })
    const plain = await ask({})
    const compressed = await ask({ 'accept-encoding': encoding })
    expect(compressed.headers['content-encoding']).toBe(encoding)
    expect(compressed.size).toBeLessThan(plain.size / 2)
    expect((await ask({ 'accept-encoding': encoding, 'if-none-match': String(compressed.headers['etag']) })).status).toBe(304)
  })

  it('never leaves the site folder', async () => {
    expect((await get('/%2e%2e%2fapp.ts')).status).toBe(404)
    expect((await get('/..%2f..%2fsupport.ts')).status).toBe(404)
  })

  it('serves published pages from their bucket', async () => {
    const s3 = new S3Client({ endpoint: local.endpoints.s3, region: 'eu-central-1', credentials, forcePathStyle: true })
    const bucket = loadTemplate(assembly).resourcesOf('AWS::S3::Bucket').find(({ id }) => id.startsWith('Published'))?.name
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'fairs/index.html', Body: '<title>fairs', ContentType: 'text/html; charset=utf-8', CacheControl: 'max-age=5' }))
    const response = await get('/fairs/')
    expect(await response.text()).toBe('<title>fairs')
    expect(response.headers.get('cache-control')).toBe('max-age=5')
    expect((await get('/fairs/other/')).status).toBe(404)
  })
})

describe('the stream', () => {
  it('brings what passes the filter in order, once it is written', async () => {
    for (const sk of ['1', '2', '3']) await put('a', sk, { data: { B: new Uint8Array([1]) } })
    await put('b', '1')
    await put('a', '4')
    await until(() => keysSeen().includes('a/4'))
    expect(keysSeen()).toEqual(['a/1', 'a/2', 'a/3', 'a/4'])
    expect(lines(seenFile)[0]).toMatchObject({ event: 'INSERT', image: { data: { B: 'AQ==' } } })
  })

  it('puts a poison record aside and goes on', async () => {
    writeFileSync(`${seenFile}.fail`, '')
    for (const sk of ['5', 'throw', '6', 'poison', '7']) await put('a', sk)
    await until(() => keysSeen().includes('a/7'), 30)
    expect(keysSeen()).not.toContain('a/throw')
    expect(keysSeen()).not.toContain('a/poison')
    expect(keysSeen()).toEqual(expect.arrayContaining(['a/5', 'a/6', 'a/7']))
    const letters = (await deadLetters()).map((letter) => JSON.parse(letter))
    expect(letters).toHaveLength(2)
    expect(letters[0]).toMatchObject({ DDBStreamBatchInfo: { batchSize: 1 } })
  }, 40_000)

  it('goes on after a restart with what was written last', async () => {
    await put('a', 'before')
    await until(() => keysSeen().includes('a/before'))
    writeFileSync(`${seenFile}.fail`, '')
    await put('a', 'throw-then-not')
    await pause(300)
    await local.stop()
    rmSync(`${seenFile}.fail`)
    local = await start()
    await until(() => keysSeen().includes('a/throw-then-not'))
    expect(keysSeen().filter((key) => key === 'a/before')).toHaveLength(1)
  }, 60_000)
})

describe('the queue', () => {
  it('brings messages, and sets aside those that fail again and again', async () => {
    const { orders } = await (await get('/api/echo')).json()
    const send = (body: string) => sqs().send(new SendMessageCommand({ QueueUrl: orders, MessageBody: body }))
    await send('one')
    await send('fail')
    await send('two')
    await until(() => lines(`${seenFile}.orders`).length === 2)
    expect(lines(`${seenFile}.orders`)).toEqual([expect.objectContaining({ body: 'one', attempt: '1' }), expect.objectContaining({ body: 'two' })])
    await until(async () => (await deadLetters()).includes('fail'), 20)
  }, 30_000)
})

describe('business time', () => {
  it('moves gateway, responses and schedules, each schedule firing once', async () => {
    const clock = () => lines(`${seenFile}.clock`)
    await local.setTime(10 * day)
    const response = await get('/api/echo')
    const { event } = await response.json()
    expect(event.requestContext.timeEpoch).toBeGreaterThan(Date.now() + 10 * day - 60_000)
    expect(Date.parse(response.headers.get('date') ?? '')).toBeGreaterThan(Date.now() + 10 * day - 60_000)
    expect(clock()).toHaveLength(2)
    expect(clock()).toContainEqual({ job: 'often', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) })
    expect(clock().every(({ time }) => Date.parse(String(time)) > Date.now() + 9 * day)).toBe(true)
  })

  it('leaves the sign-in its own time, by which a browser ages its cookies', async () => {
    const response = await get('/oidc/.well-known/openid-configuration')
    expect(response.status).toBe(200)
    expect(Math.abs(Date.parse(response.headers.get('date') ?? '') - Date.now())).toBeLessThan(60_000)
  })

  it('follows the file that npm run time writes, within a second', async () => {
    await writeOffset(dataDir, 20 * day)
    await until(async () => Date.parse((await get('/size/')).headers.get('date') ?? '') > Date.now() + 19 * day, 2)
    await until(() => lines(`${seenFile}.clock`).length >= 2, 3)
  })
})

describe('faults and starts', () => {
  it('keeps working under the same address when the table was away', async () => {
    await local.stopPart('dynamodb')
    await expect(fetch(local.endpoints.dynamodb)).rejects.toThrow()
    await local.startPart('dynamodb')
    await put('a', 'again')
    await until(() => keysSeen().includes('a/again'), 20)
  }, 40_000)

  it('refuses a taken port and a data folder in use', async () => {
    await expect(start({ port: port + 1 })).rejects.toThrow('正被进程')
    await expect(startLocal({ port, dataDir: path.join(folder, 'other'), quiet: true, application: { assembly, site: folder } })).rejects.toThrow('taken')
  })

  it('leaves a folder alone that is not its own', async () => {
    appendFileSync(path.join(folder, 'precious'), '1')
    await expect(startLocal({ port: port + 1, dataDir: folder, fresh: true, quiet: true })).rejects.toThrow('不是本系统的数据目录')
  })

  it('begins anew with --fresh and keeps data without it', async () => {
    await put('a', 'kept')
    await local.stop()
    local = await start()
    const read = () => client(local).send(new GetItemCommand({ TableName: local.tableName, Key: { pk: { S: 'a' }, sk: { S: 'kept' } } }))
    expect((await read()).Item).toBeDefined()
    await local.stop()
    local = await start({ fresh: true })
    expect((await client(local).send(new ScanCommand({ TableName: local.tableName }))).Count).toBe(0)
  }, 60_000)

  it('gives tokens for sample people', async () => {
    expect((await local.accessToken('owner-01')).split('.')).toHaveLength(3)
    expect((await get('/oidc/.well-known/openid-configuration')).status).toBe(200)
  })
})
