import { createHash } from 'node:crypto'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, test } from 'vitest'
import { sign } from '../../../../../infra/local/parts/objects/signature.ts'
import { credentials, start } from './support.ts'
import type { Started } from './support.ts'

const body = 'a photo'
const checksum = createHash('sha256').update(body).digest('base64')
const at = { Bucket: 'files', Key: 'quarantine/照片.jpg' }

/** As uploads are presigned: type, length and checksum are all bound. */
const uploadAddress = ({ client }: Started, signingDate = new Date()): Promise<string> =>
  getSignedUrl(
    client,
    new PutObjectCommand({ ...at, ContentType: 'image/jpeg', ContentLength: body.length, ChecksumSHA256: checksum }),
    {
      expiresIn: 60,
      signingDate,
      signableHeaders: new Set(['content-type', 'content-length', 'host']),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    },
  )
const good = { 'content-type': 'image/jpeg', 'x-amz-checksum-sha256': checksum }
const send = async (address: string, headers: Record<string, string>, content = body): Promise<string> => {
  const response = await fetch(address, { method: 'PUT', headers, body: content })
  return `${response.status} ${/<Code>(\w+)/.exec(await response.text())?.[1] ?? ''}`.trim()
}

describe('a presigned upload', () => {
  test('is accepted as it was promised', async () => {
    const objects = await start()
    expect(await send(await uploadAddress(objects), good)).toBe('200')
    const head = await objects.client.send(new HeadObjectCommand({ ...at, ChecksumMode: 'ENABLED' }))
    expect(head).toMatchObject({ ContentType: 'image/jpeg', ContentLength: 7, ChecksumSHA256: checksum })
  })

  test.each([
    ['another type', { ...good, 'content-type': 'text/html' }, body, '403 SignatureDoesNotMatch'],
    ['another length', good, `${body}!`, '403 SignatureDoesNotMatch'],
    ['another content of the same length', good, 'a phot0', '400 BadDigest'],
    ['no checksum', { 'content-type': 'image/jpeg' }, body, '403 SignatureDoesNotMatch'],
    ['an added x-amz- header', { ...good, 'x-amz-meta-a': 'b' }, body, '403 AccessDenied'],
  ])('with %s is refused', async (_, headers, content, expected) => {
    const objects = await start()
    expect(await send(await uploadAddress(objects), headers, content)).toBe(expected)
  })

  test('is refused after it expires', async () => {
    const objects = await start()
    const address = await uploadAddress(objects, new Date(Date.now() - 61_000))
    expect(await send(address, good)).toBe('403 AccessDenied')
  })

  test('cannot be turned to another key', async () => {
    const objects = await start()
    const address = (await uploadAddress(objects)).replace('quarantine', 'files')
    expect(await send(address, good)).toBe('403 SignatureDoesNotMatch')
  })
})

describe('a presigned download', () => {
  test('gives the object under the promised name', async () => {
    const objects = await start()
    await send(await uploadAddress(objects), good)
    const command = new GetObjectCommand({ ...at, ResponseContentDisposition: 'attachment; filename="a b+c.jpg"' })
    const response = await fetch(await getSignedUrl(objects.client, command, { expiresIn: 60 }))
    expect(await response.text()).toBe(body)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="a b+c.jpg"')
  })
})

describe('a signed form', () => {
  const credential = `${credentials.accessKeyId}/20260301/cn-north-1/s3/aws4_request`
  const post = async ({ endpoint }: Started, change: Record<string, string> = {}, content = body, expires = 60_000): Promise<number> => {
    const conditions = [
      { bucket: 'files' },
      ['starts-with', '$key', 'quarantine/'],
      ['eq', '$Content-Type', 'image/jpeg'],
      ['content-length-range', 1, 10],
      { 'x-amz-credential': credential },
    ]
    const expiration = new Date(Date.now() + expires).toISOString()
    const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64')
    const form = new FormData()
    const fields = { key: 'quarantine/a', 'Content-Type': 'image/jpeg', 'X-Amz-Credential': credential, policy, ...change }
    for (const [name, value] of Object.entries({ 'X-Amz-Signature': sign(credentials, credential, policy), ...fields })) form.set(name, value)
    form.set('file', new Blob([content]))
    return (await fetch(`${endpoint}/files`, { method: 'POST', body: form })).status
  }

  test('is accepted within its policy', async () => {
    const objects = await start()
    expect(await post(objects)).toBe(204)
    const head = await objects.client.send(new HeadObjectCommand({ Bucket: 'files', Key: 'quarantine/a' }))
    expect(head.ContentType).toBe('image/jpeg')
  })

  test('is refused outside its policy', async () => {
    const objects = await start()
    expect(await post(objects, { key: 'elsewhere/a' })).toBe(403)
    expect(await post(objects, { 'Content-Type': 'text/html' })).toBe(403)
    expect(await post(objects, { extra: 'field' })).toBe(403)
    expect(await post(objects, { 'X-Amz-Signature': '0'.repeat(64) })).toBe(403)
    expect(await post(objects, {}, 'eleven chars')).toBe(400)
    expect(await post(objects, {}, body, -1000)).toBe(403)
  })
})

describe('a page of another origin', () => {
  const buckets = {
    files: { cors: [{ allowedOrigins: ['http://localhost:8787'], allowedMethods: ['PUT'], allowedHeaders: ['content-type', 'x-amz-*'] }] },
  }
  const preflight = async (endpoint: string, origin: string, method: string, headers: string): Promise<number> => {
    const asked = { origin, 'access-control-request-method': method, 'access-control-request-headers': headers }
    return (await fetch(`${endpoint}/files/a`, { method: 'OPTIONS', headers: asked })).status
  }

  test('may do what the rules of the bucket say, and no more', async () => {
    const { endpoint } = await start({ buckets })
    const origin = 'http://localhost:8787'
    expect(await preflight(endpoint, origin, 'PUT', 'content-type,x-amz-checksum-sha256')).toBe(200)
    expect(await preflight(endpoint, origin, 'DELETE', 'content-type')).toBe(403)
    expect(await preflight(endpoint, origin, 'PUT', 'authorization')).toBe(403)
    expect(await preflight(endpoint, 'http://evil.example', 'PUT', 'content-type')).toBe(403)
  })

  test('can read the answer to what it was allowed to send', async () => {
    const objects = await start({ buckets })
    const headers = { ...good, origin: 'http://localhost:8787' }
    const response = await fetch(await uploadAddress(objects), { method: 'PUT', headers, body })
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:8787')
  })
})
