import { readFile, rm } from 'node:fs/promises'
import { answer, answerXml } from './answer.ts'
import type { Exchange, Operation } from './answer.ts'
import { checksumHeaders } from './checksums.ts'
import { Failure, invalid } from './failure.ts'
import type { Part, Upload } from './multipart.ts'
import { headersToKeep, requestedLock, versionHeaders } from './object-headers.ts'
import { receiveBody } from './receive-body.ts'
import { commit, requireKey } from './write-object.ts'
import { document } from './xml.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html: only the last part may be smaller. */
const smallestPartBytes = 5 * 1024 ** 2
const mostParts = 10_000
const listedParts = 1000

const uploadOf = ({ request, store }: Exchange): Promise<Upload> => store.multipart.find(request.query.get('uploadId') ?? '', request.bucket, request.key)

const numberOf = ({ request }: Exchange): number => {
  const text = request.query.get('partNumber') ?? ''
  const number = Number(text)
  if (!/^\d{1,5}$/.test(text) || number < 1 || number > mostParts)
    throw new Failure(400, 'InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive')
  return number
}

export const createMultipartUpload: Operation = async ({ request, response, store, bucket }) => {
  requireKey(request.key)
  if (requestedLock(request, bucket)) throw invalid('A lock of its own is not known here for an object in parts.')
  const { id } = await store.multipart.begin(request.bucket, request.key, headersToKeep(request))
  answerXml(response, document('InitiateMultipartUploadResult', { Bucket: request.bucket, Key: request.key, UploadId: id }))
}

export const uploadPart: Operation = async (exchange) => {
  const { request, response, store, payload } = exchange
  const number = numberOf(exchange)
  const upload = await uploadOf(exchange)
  const body = await receiveBody(request, store, payload)
  try {
    const { etag } = await store.multipart.add(upload, number, body)
    answer(response, 200, { etag, ...checksumHeaders(body.checksums) })
  } finally {
    await rm(body.path, { force: true })
  }
}

export const listParts: Operation = async (exchange) => {
  const { request, response, store } = exchange
  const upload = await uploadOf(exchange)
  const after = Number(request.query.get('part-number-marker') ?? 0)
  const limit = Math.min(Number(request.query.get('max-parts') ?? listedParts), listedParts)
  if (Number.isNaN(after) || Number.isNaN(limit)) throw new Failure(400, 'InvalidArgument', 'max-parts or part-number-marker is not a number')
  const parts = (await store.multipart.parts(upload)).filter(({ number }) => number > after)
  const shown = parts.slice(0, limit)
  answerXml(
    response,
    document('ListPartsResult', {
      Bucket: upload.bucket, Key: upload.key, UploadId: upload.id, PartNumberMarker: after, MaxParts: limit,
      NextPartNumberMarker: shown.at(-1)?.number,
      IsTruncated: parts.length > shown.length,
      Part: shown.map(({ number, etag, size, at }) => ({ PartNumber: number, LastModified: at, ETag: etag, Size: size })),
    }),
  )
}

export const abortMultipartUpload: Operation = async (exchange) => {
  await exchange.store.multipart.abort(await uploadOf(exchange))
  answer(exchange.response, 204)
}

const tag = (name: string, xml: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#34;', '"') ?? ''

/** The parts that the request names, in its order, as they are on disk. */
const chosen = (xml: string, present: readonly Part[]): Part[] => {
  const named = [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, inner = '']) => ({ number: Number(tag('PartNumber', inner)), etag: tag('ETag', inner) }))
  if (named.length === 0) throw new Failure(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema')
  if (named.some(({ number }, index) => number <= (named[index - 1]?.number ?? 0))) throw new Failure(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.')
  return named.map(({ number, etag }, index) => {
    const part = present.find((one) => one.number === number && one.etag.replaceAll('"', '') === etag.replaceAll('"', ''))
    if (!part) throw new Failure(400, 'InvalidPart', 'One or more of the specified parts could not be found.')
    if (index < named.length - 1 && part.size < smallestPartBytes) throw new Failure(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed object size.')
    return part
  })
}

export const completeMultipartUpload: Operation = async (exchange) => {
  const { request, response, store, bucket, payload } = exchange
  const upload = await uploadOf(exchange)
  const body = await receiveBody(request, store, payload)
  const xml = await readFile(body.path, 'utf8').finally(() => rm(body.path, { force: true }))
  const parts = chosen(xml, await store.multipart.parts(upload))
  const path = store.stagingPath()
  const etag = await store.multipart.assemble(upload, parts, path)
  const version = await commit(exchange, path, { size: parts.reduce((sum, { size }) => sum + size, 0), etag, checksums: {}, headers: upload.headers, lock: undefined })
  await store.multipart.abort(upload)
  answerXml(response, document('CompleteMultipartUploadResult', { Bucket: upload.bucket, Key: upload.key, ETag: etag }), versionHeaders(bucket, version))
}
