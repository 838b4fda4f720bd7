import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectRetentionCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3'
import type { PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { clientOf, start } from './support.ts'

const at = { Bucket: 'files', Key: '档案/一 份+(1).txt' }
const put = (client: S3Client, input: Partial<PutObjectCommandInput> = {}) =>
  client.send(new PutObjectCommand({ ...at, Body: '你好', ContentType: 'text/plain', ...input }))
const read = async (client: S3Client, input: { Key?: string; Range?: string; VersionId?: string } = {}): Promise<string> => {
  const { Body } = await client.send(new GetObjectCommand({ ...at, ...input }))
  return (await Body?.transformToString()) ?? ''
}
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
const refusal = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  )

describe('an object', () => {
  test('comes back with its content, type, metadata and checksum', async () => {
    const { client } = await start()
    await put(client, { Metadata: { owner: 'a' }, CacheControl: 'no-cache', ChecksumSHA256: sha256('你好') })
    const head = await client.send(new HeadObjectCommand({ ...at, ChecksumMode: 'ENABLED' }))
    expect(head).toMatchObject({
      ContentLength: 6,
      ContentType: 'text/plain',
      CacheControl: 'no-cache',
      Metadata: { owner: 'a' },
      ChecksumSHA256: sha256('你好'),
    })
    expect(await read(client)).toBe('你好')
  })

  test('survives a restart', async () => {
    const { client, dir, stop } = await start()
    await put(client)
    await stop()
    const again = await start({ dir })
    expect(await read(again.client)).toBe('你好')
  })

  test('is read in ranges', async () => {
    const { client } = await start()
    await put(client, { Body: '0123456789' })
    expect(await read(client, { Range: 'bytes=2-4' })).toBe('234')
    expect(await read(client, { Range: 'bytes=7-' })).toBe('789')
    expect(await read(client, { Range: 'bytes=-2' })).toBe('89')
    expect(await refusal(read(client, { Range: 'bytes=10-' }))).toBe('InvalidRange')
  })

  test('is absent after it is deleted, and deleting it again is no error', async () => {
    const { client } = await start()
    await put(client)
    await client.send(new DeleteObjectCommand(at))
    await client.send(new DeleteObjectCommand(at))
    expect(await refusal(read(client))).toBe('NoSuchKey')
    expect(await refusal(client.send(new HeadObjectCommand(at)))).toBe('NotFound')
  })

  test('streams in as aws-chunked with a trailing checksum', async () => {
    const { client } = await start()
    const text = '流'.repeat(100_000)
    const Body = Readable.from([Buffer.from(text).subarray(0, 70_001), Buffer.from(text).subarray(70_001)])
    await put(client, { Body, ContentLength: Buffer.byteLength(text) })
    expect(await read(client)).toBe(text)
    const head = await client.send(new HeadObjectCommand({ ...at, ChecksumMode: 'ENABLED' }))
    expect(head.ChecksumCRC32).toBeDefined()
    expect(head.ContentEncoding).toBeUndefined()
  })

  test('with a wrong checksum is refused and stays absent', async () => {
    const { client } = await start()
    expect(await refusal(put(client, { ChecksumSHA256: sha256('other') }))).toBe('BadDigest')
    expect(await refusal(read(client))).toBe('NoSuchKey')
  })

  test('is written once by many writers who each ask that it be new', async () => {
    const { client } = await start()
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => refusal(put(client, { Body: `writer ${index}`, IfNoneMatch: '*' }))),
    )
    expect(results.filter((result) => result === 'accepted')).toHaveLength(1)
    expect(results.filter((result) => result === 'PreconditionFailed')).toHaveLength(19)
  })

  test('is copied between buckets with what describes it', async () => {
    const { client } = await start({ buckets: { files: {}, quarantine: {} } })
    await put(client, { Bucket: 'quarantine', ChecksumSHA256: sha256('你好'), Metadata: { a: 'b' } })
    const CopySource = `quarantine/${encodeURIComponent(at.Key)}`
    const { CopyObjectResult } = await client.send(new CopyObjectCommand({ Bucket: 'files', Key: 'copy', CopySource }))
    expect(CopyObjectResult?.ChecksumSHA256).toBe(sha256('你好'))
    const head = await client.send(new HeadObjectCommand({ Bucket: 'files', Key: 'copy', ChecksumMode: 'ENABLED' }))
    expect(head).toMatchObject({ ContentType: 'text/plain', Metadata: { a: 'b' }, ChecksumSHA256: sha256('你好') })
    const missing = new CopyObjectCommand({ Bucket: 'files', Key: 'copy', CopySource: 'quarantine/none' })
    expect(await refusal(client.send(missing))).toBe('NoSuchKey')
  })
})

describe('a list', () => {
  test('is ordered, filtered by prefix, grouped by delimiter and paged', async () => {
    const { client } = await start()
    for (const Key of ['b/2', 'a', 'b/1', 'c/x/1', 'c/y']) await put(client, { Key })
    const list = async (input: { Prefix?: string; Delimiter?: string; MaxKeys?: number; ContinuationToken?: string }) =>
      client.send(new ListObjectsV2Command({ Bucket: 'files', ...input }))
    const keys = (page: Awaited<ReturnType<typeof list>>) => page.Contents?.map(({ Key }) => Key)
    expect(keys(await list({}))).toEqual(['a', 'b/1', 'b/2', 'c/x/1', 'c/y'])
    expect(keys(await list({ Prefix: 'b/' }))).toEqual(['b/1', 'b/2'])
    const grouped = await list({ Delimiter: '/' })
    expect(grouped.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['b/', 'c/'])
    const first = await list({ MaxKeys: 2 })
    expect([keys(first), first.IsTruncated]).toEqual([['a', 'b/1'], true])
    const second = await list({ MaxKeys: 5, ContinuationToken: first.NextContinuationToken })
    expect([keys(second), second.IsTruncated]).toEqual([['b/2', 'c/x/1', 'c/y'], false])
  })
})

describe('a bucket that keeps versions', () => {
  const buckets = { files: { versioning: true } }

  test('gives back every version, and a delete hides the newest', async () => {
    const { client } = await start({ buckets })
    const first = await put(client, { Body: 'one' })
    await put(client, { Body: 'two' })
    await client.send(new DeleteObjectCommand(at))
    expect(await refusal(read(client))).toBe('NoSuchKey')
    expect(await read(client, { VersionId: first.VersionId })).toBe('one')
    const { Versions, DeleteMarkers } = await client.send(new ListObjectVersionsCommand({ Bucket: 'files' }))
    expect([Versions?.length, DeleteMarkers?.length]).toEqual([2, 1])
    await client.send(new DeleteObjectCommand({ ...at, VersionId: DeleteMarkers?.[0]?.VersionId }))
    expect(await read(client)).toBe('two')
  })

  test('under object lock no version can be deleted or its lock shortened before the lock ends', async () => {
    let now = new Date('2026-03-01T00:00:00Z')
    const { client } = await start({ buckets: { files: { objectLockDays: 10 } }, now: () => now })
    const { VersionId } = await put(client)
    const remove = () => client.send(new DeleteObjectCommand({ ...at, VersionId, BypassGovernanceRetention: true }))
    expect(await refusal(remove())).toBe('AccessDenied')
    const { Retention } = await client.send(new GetObjectRetentionCommand(at))
    expect(Retention).toEqual({ Mode: 'COMPLIANCE', RetainUntilDate: new Date('2026-03-11T00:00:00Z') })
    const shorter = { Mode: 'COMPLIANCE', RetainUntilDate: new Date('2026-03-05T00:00:00Z') } as const
    expect(await refusal(client.send(new PutObjectRetentionCommand({ ...at, Retention: shorter })))).toBe('AccessDenied')
    now = new Date('2026-03-11T00:00:01Z')
    expect(await refusal(remove())).toBe('accepted')
  })
})

describe('the sweep', () => {
  test('removes what a rule says has expired, by prefix and age', async () => {
    let now = new Date('2026-03-01T00:00:00Z')
    const buckets = { files: { expire: [{ prefix: 'incoming/', days: 1 }] } }
    const { client, sweep } = await start({ buckets, now: () => now })
    await put(client, { Key: 'incoming/old' })
    await put(client, { Key: 'kept' })
    now = new Date('2026-03-01T12:00:00Z')
    await put(client, { Key: 'incoming/young' })
    now = new Date('2026-03-02T00:00:00Z')
    expect(await sweep()).toBe(1)
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: 'files' }))
    expect(Contents?.map(({ Key }) => Key)).toEqual(['incoming/young', 'kept'])
  })

  test('removes replaced versions, and never a locked one', async () => {
    let now = new Date('2026-03-01T00:00:00Z')
    const buckets = {
      files: { versioning: true, expire: [{ noncurrentDays: 2 }] },
      locked: { objectLockDays: 30, expire: [{ noncurrentDays: 2 }] },
    }
    const { client, sweep } = await start({ buckets, now: () => now })
    for (const Bucket of ['files', 'locked']) for (const Body of ['1', '2']) await put(client, { Bucket, Body })
    now = new Date('2026-03-03T00:00:00Z')
    expect(await sweep()).toBe(1)
    expect(await read(client)).toBe('2')
  })
})

describe('the endpoint refuses', () => {
  test('a wrong secret', async () => {
    const { endpoint } = await start()
    expect(await refusal(put(clientOf(endpoint, 'wrong')))).toBe('SignatureDoesNotMatch')
  })

  test('an unsigned request', async () => {
    const { endpoint } = await start()
    const response = await fetch(`${endpoint}/files/x`)
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')])
  })

  test('an unknown bucket, also one named like a built-in property', async () => {
    const { client } = await start()
    for (const Bucket of ['nothing', 'constructor']) expect(await refusal(put(client, { Bucket }))).toBe('NoSuchBucket')
  })

  test('what it does not do, with 501', async () => {
    const { client } = await start()
    await put(client)
    expect(await refusal(client.send(new PutObjectTaggingCommand({ ...at, Tagging: { TagSet: [] } })))).toBe('NotImplemented')
    expect(await refusal(put(client, { StorageClass: 'GLACIER' }))).toBe('NotImplemented')
  })
})
