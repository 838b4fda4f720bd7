import { checksumHeaders } from './checksums.ts'
import { invalid } from './failure.ts'
import { keepsVersions } from './options.ts'
import type { BucketOptions, LockMode } from './options.ts'
import { headerOf } from './request.ts'
import type { ObjectRequest } from './request.ts'
import type { Version } from './version.ts'

const kept = ['content-type', 'cache-control', 'content-disposition', 'content-language', 'expires']

/** The headers of an upload that come back with every read. */
export const headersToKeep = (request: ObjectRequest): Record<string, string> => {
  const result: Record<string, string> = {}
  for (const name of kept) {
    const value = headerOf(request.message, name)
    if (value !== undefined) result[name] = value
  }
  const encoding = headerOf(request.message, 'content-encoding')
    ?.split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked')
  if (encoding && encoding.length > 0) result['content-encoding'] = encoding.join(', ')
  const metadata = [...Object.keys(request.message.headers), ...request.query.keys()].map((name) => name.toLowerCase())
  for (const name of metadata) if (name.startsWith('x-amz-meta-')) result[name] = request.header(name) ?? ''
  return result
}

const isLockMode = (text: string | undefined): text is LockMode => text === 'GOVERNANCE' || text === 'COMPLIANCE'

/** The lock that an upload asks for itself, beside the bucket's own. */
export const requestedLock = (request: ObjectRequest, bucket: BucketOptions): Version['lock'] => {
  const mode = request.header('x-amz-object-lock-mode')
  const until = request.header('x-amz-object-lock-retain-until-date')
  if (mode === undefined && until === undefined) return undefined
  if (bucket.objectLockDays === undefined) throw invalid('Bucket is missing Object Lock Configuration')
  if (!isLockMode(mode) || until === undefined || Number.isNaN(Date.parse(until)))
    throw invalid('x-amz-object-lock-mode and x-amz-object-lock-retain-until-date must both be supplied')
  return { mode, until: new Date(until).toISOString() }
}

/** S3 names the version only in a bucket that keeps versions. */
export const versionHeaders = (bucket: BucketOptions, version: Version): Record<string, string> =>
  keepsVersions(bucket) ? { 'x-amz-version-id': version.id } : {}

export const describingHeaders = (bucket: BucketOptions, version: Version): Record<string, string> => ({
  'content-type': 'binary/octet-stream',
  ...version.headers,
  etag: version.etag,
  'last-modified': new Date(version.at).toUTCString(),
  'accept-ranges': 'bytes',
  ...versionHeaders(bucket, version),
  ...(version.lock && {
    'x-amz-object-lock-mode': version.lock.mode,
    'x-amz-object-lock-retain-until-date': version.lock.until,
  }),
})

export const storedChecksumHeaders = (version: Version): Record<string, string> => ({
  ...checksumHeaders(version.checksums),
  ...(Object.keys(version.checksums).length > 0 && { 'x-amz-checksum-type': 'FULL_OBJECT' }),
})
