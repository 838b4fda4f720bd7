import { createReadStream, openSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { answer } from './answer.ts'
import type { Exchange, Operation } from './answer.ts'
import { Failure, preconditionFailed } from './failure.ts'
import { findVersion } from './find-version.ts'
import { describingHeaders, storedChecksumHeaders } from './object-headers.ts'
import { headerOf } from './request.ts'
import type { ObjectRequest } from './request.ts'

interface Range {
  readonly start: number
  /** Inclusive. */
  readonly end: number
}

/** The one range of `bytes=a-b`, `bytes=a-` or `bytes=-n`; undefined where the whole is meant (RFC 9110 §14). */
export const parseRange = (header: string | undefined, size: number): Range | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < start) return undefined
  if (start >= size || (first === '' && Number(last) === 0))
    throw new Failure(416, 'InvalidRange', 'The requested range is not satisfiable')
  return { start, end }
}

const overrides = (request: ObjectRequest): Record<string, string> => {
  const result: Record<string, string> = {}
  for (const [name, value] of request.query) if (name.startsWith('response-')) result[name.slice('response-'.length)] = value
  return result
}

/** RFC 9110 §13: If-Match refuses, If-None-Match spares the content. */
const notModified = ({ request }: Exchange, etag: string): boolean => {
  const listed = (header: string): boolean =>
    header === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const ifMatch = headerOf(request.message, 'if-match')
  if (ifMatch !== undefined && !listed(ifMatch)) throw preconditionFailed()
  const ifNoneMatch = headerOf(request.message, 'if-none-match')
  return ifNoneMatch !== undefined && listed(ifNoneMatch)
}

/** GetObject and HeadObject. */
export const readObject: Operation = async (exchange) => {
  const { request, response, store, bucket } = exchange
  const version = findVersion(store, request.bucket, request.key, request.query.get('versionId'))
  if (notModified(exchange, version.etag)) return answer(response, 304, { etag: version.etag })
  const range = parseRange(headerOf(request.message, 'range'), version.size)
  const withChecksums = request.header('x-amz-checksum-mode') === 'ENABLED' && !range
  const headers = {
    ...describingHeaders(bucket, version),
    ...(withChecksums && storedChecksumHeaders(version)),
    ...overrides(request),
    ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${version.size}` }),
    'content-length': String(range ? range.end - range.start + 1 : version.size),
  }
  if (request.method === 'HEAD' || version.size === 0) return answer(response, range ? 206 : 200, headers)
  // Opened in the same turn as it was found: a version replaced a moment later is still read whole.
  const descriptor = openSync(store.contentPath(request.bucket, version), 'r')
  response.writeHead(range ? 206 : 200, headers)
  await pipeline(createReadStream('', { fd: descriptor, ...range }), response)
}
