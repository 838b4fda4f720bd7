import { createHash } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { CompletedPart, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { start } from './support.ts'

const at = { Bucket: 'files', Key: '导出/档案.zip' }
const MIB = 1024 ** 2
const begin = async (client: S3Client): Promise<string> => (await client.send(new CreateMultipartUploadCommand({ ...at, ContentType: 'application/zip' }))).UploadId ?? ''
const send = async (client: S3Client, UploadId: string, PartNumber: number, Body: Buffer): Promise<CompletedPart> => ({ PartNumber, ETag: (await client.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body }))).ETag })
const complete = (client: S3Client, UploadId: string, Parts: CompletedPart[]) => client.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }))
const refusal = async (promise: Promise<unknown>): Promise<string> => promise.then(() => 'accepted', (error: unknown) => (error instanceof Error ? error.name : String(error)))
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest()

describe('an object in parts', () => {
  test('is there only once it is complete, with S3\'s entity tag, its type, and read in ranges', async () => {
    const { client } = await start()
    const [first, last] = [Buffer.alloc(5 * MIB, 'a'), Buffer.from('末尾')]
    const UploadId = await begin(client)
    const parts = [await send(client, UploadId, 1, first), await send(client, UploadId, 2, last)]
    expect(await refusal(client.send(new HeadObjectCommand(at)))).toBe('NotFound')
    const done = await complete(client, UploadId, parts)
    expect(done.ETag).toBe(`"${createHash('md5').update(Buffer.concat([md5(first), md5(last)])).digest('hex')}-2"`)
    expect(await client.send(new HeadObjectCommand(at))).toMatchObject({ ContentLength: first.length + last.length, ContentType: 'application/zip' })
    const { Body } = await client.send(new GetObjectCommand({ ...at, Range: `bytes=${first.length - 1}-` }))
    expect(await Body?.transformToString()).toBe('a末尾')
    expect(await refusal(complete(client, UploadId, parts))).toBe('NoSuchUpload')
  })

  test('goes on after a restart: the parts that came are listed, one sent again takes the place of the first', async () => {
    const before = await start()
    const UploadId = await begin(before.client)
    await send(before.client, UploadId, 1, Buffer.alloc(5 * MIB, 'x'))
    await before.stop()
    const { client } = await start({ dir: before.dir })
    const again = await send(client, UploadId, 1, Buffer.alloc(5 * MIB, 'y'))
    await send(client, UploadId, 2, Buffer.from('z'))
    const listed = await client.send(new ListPartsCommand({ ...at, UploadId, MaxParts: 1 }))
    expect(listed).toMatchObject({ IsTruncated: true, Parts: [{ PartNumber: 1, ETag: again.ETag, Size: 5 * MIB }] })
    const rest = await client.send(new ListPartsCommand({ ...at, UploadId, PartNumberMarker: listed.NextPartNumberMarker }))
    expect(rest.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([2])
  })

  test('is refused with a part that is too small, absent, changed, or out of order, and stays to be put right', async () => {
    const { client } = await start()
    const UploadId = await begin(client)
    const parts = [await send(client, UploadId, 1, Buffer.from('small')), await send(client, UploadId, 2, Buffer.from('last'))]
    expect(await refusal(complete(client, UploadId, parts))).toBe('EntityTooSmall')
    expect(await refusal(complete(client, UploadId, parts.toReversed()))).toBe('InvalidPartOrder')
    expect(await refusal(complete(client, UploadId, [{ PartNumber: 3, ETag: '"x"' }]))).toBe('InvalidPart')
    expect(await refusal(complete(client, UploadId, [{ PartNumber: 1, ETag: '"0"' }]))).toBe('InvalidPart')
    expect(await refusal(send(client, UploadId, 10_001, Buffer.from('x')))).toBe('InvalidArgument')
    expect(await refusal(complete(client, UploadId, parts.slice(0, 1)))).toBe('accepted')
  })

  test('is gone when it is given up, by whoever sends it or after the days of a rule', async () => {
    let now = new Date('2026-03-01T00:00:00Z')
    const { client, sweep } = await start({ buckets: { files: { expire: [{ abandonedDays: 1 }] } }, now: () => now })
    const [given, left] = [await begin(client), await begin(client)]
    await client.send(new AbortMultipartUploadCommand({ ...at, UploadId: given }))
    expect(await refusal(send(client, given, 1, Buffer.from('x')))).toBe('NoSuchUpload')
    now = new Date('2026-03-02T00:00:00Z')
    await sweep()
    expect(await refusal(send(client, left, 1, Buffer.from('x')))).toBe('NoSuchUpload')
    expect(await refusal(send(client, '../../x', 1, Buffer.from('x')))).toBe('NoSuchUpload')
  })
})
