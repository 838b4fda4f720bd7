import { copyFile, open, rm } from 'node:fs/promises'
import { answer, answerXml } from './answer.ts'
import type { Exchange, Operation } from './answer.ts'
import { checksumHeaders, isChecksumName, meter } from './checksums.ts'
import type { Checksums } from './checksums.ts'
import { Failure, invalid, notImplemented, preconditionFailed } from './failure.ts'
import { headersToKeep, requestedLock, storedChecksumHeaders, versionHeaders } from './object-headers.ts'
import { findVersion } from './find-version.ts'
import { receiveBody } from './receive-body.ts'
import { headerOf } from './request.ts'
import type { NewVersion, Version } from './version.ts'
import { document } from './xml.ts'

const longestKeyBytes = 1024

export const requireKey = (key: string): void => {
  if (Buffer.byteLength(key) > longestKeyBytes) throw new Failure(400, 'KeyTooLongError', 'Your key is too long')
}

/** If-None-Match: * means only if absent; If-Match means only over that very content. */
const writeCondition = ({ request }: Exchange): ((current: Version | undefined) => void) => {
  const ifNoneMatch = headerOf(request.message, 'if-none-match')
  const ifMatch = headerOf(request.message, 'if-match')
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') throw notImplemented('If-None-Match')
  return (current) => {
    if (ifNoneMatch === '*' && current) throw preconditionFailed()
    if (ifMatch === undefined) return
    if (!current) throw new Failure(404, 'NoSuchKey', 'The specified key does not exist.')
    if (ifMatch !== '*' && ifMatch !== current.etag) throw preconditionFailed()
  }
}

export const commit = async (exchange: Exchange, path: string, version: NewVersion): Promise<Version> => {
  const { request, store } = exchange
  try {
    return await store.put(request.bucket, request.key, path, version, writeCondition(exchange))
  } finally {
    await rm(path, { force: true })
  }
}

export const putObject: Operation = async (exchange) => {
  const { request, response, store, bucket, payload } = exchange
  requireKey(request.key)
  const lock = requestedLock(request, bucket)
  const body = await receiveBody(request, store, payload)
  const version = await commit(exchange, body.path, {
    size: body.digests.size,
    etag: `"${body.digests.md5}"`,
    checksums: body.checksums,
    headers: headersToKeep(request),
    lock,
  })
  answer(response, 200, { etag: version.etag, ...versionHeaders(bucket, version), ...checksumHeaders(version.checksums) })
}

/** The object named by x-amz-copy-source: `/bucket/key?versionId=…`, percent-encoded. */
const copySource = ({ request, store }: Exchange): { bucket: string; version: Version } => {
  const [path = '', query = ''] = (request.header('x-amz-copy-source') ?? '').split('?')
  const [bucket = '', ...rest] = decodeURIComponent(path.replace(/^\//, '')).split('/')
  if (!store.bucket(bucket)) throw new Failure(404, 'NoSuchBucket', 'The specified bucket does not exist')
  const version = findVersion(store, bucket, rest.join('/'), new URLSearchParams(query).get('versionId') ?? undefined)
  const ifMatch = request.header('x-amz-copy-source-if-match')
  if (ifMatch !== undefined && ifMatch !== version.etag) throw preconditionFailed()
  return { bucket, version }
}

const checksumsOfCopy = async (exchange: Exchange, source: Version, path: string): Promise<Checksums> => {
  const wanted = exchange.request.header('x-amz-checksum-algorithm')?.toLowerCase()
  if (wanted === undefined || wanted in source.checksums) return source.checksums
  if (!isChecksumName(wanted)) throw notImplemented(`x-amz-checksum-algorithm ${wanted}`)
  const measuring = meter()
  const handle = await open(path)
  for await (const chunk of handle.createReadStream()) if (Buffer.isBuffer(chunk)) measuring.update(chunk)
  return { [wanted]: measuring.digests().checksums[wanted] }
}

export const copyObject: Operation = async (exchange) => {
  const { request, response, store, bucket } = exchange
  requireKey(request.key)
  const source = copySource(exchange)
  const directive = request.header('x-amz-metadata-directive') ?? 'COPY'
  if (directive !== 'COPY' && directive !== 'REPLACE') throw invalid('Unknown metadata directive.')
  const lock = requestedLock(request, bucket)
  const path = store.stagingPath()
  await copyFile(store.contentPath(source.bucket, source.version), path)
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
  const version = await commit(exchange, path, {
    size: source.version.size,
    etag: source.version.etag,
    checksums: await checksumsOfCopy(exchange, source.version, path),
    headers: directive === 'COPY' ? source.version.headers : headersToKeep(request),
    lock,
  })
  const sums = Object.entries(version.checksums).map(([name, value]) => [`Checksum${name.toUpperCase()}`, value])
  answerXml(
    response,
    document('CopyObjectResult', { ETag: version.etag, LastModified: version.at, ...Object.fromEntries(sums) }),
    { ...versionHeaders(bucket, version), ...storedChecksumHeaders(version) },
  )
}
