import { notImplemented } from './failure.ts'
import type { ObjectRequest } from './request.ts'

/** What is understood; a request that says anything more is refused rather than half obeyed. */
const parameters = new Set([
  'x-id', 'versionId', 'versions', 'retention', 'list-type', 'prefix', 'delimiter', 'max-keys', 'continuation-token', 'start-after',
  'encoding-type', 'fetch-owner', 'location', 'response-content-type', 'response-content-disposition', 'response-content-language',
  'response-cache-control', 'response-content-encoding', 'response-expires', 'versioning',
  'uploads', 'uploadId', 'partNumber', 'max-parts', 'part-number-marker',
])
const headers = new Set([
  'x-amz-date', 'x-amz-content-sha256', 'x-amz-user-agent', 'x-amz-decoded-content-length', 'x-amz-trailer',
  'x-amz-sdk-checksum-algorithm', 'x-amz-checksum-algorithm', 'x-amz-checksum-mode', 'x-amz-checksum-type',
  'x-amz-checksum-sha256', 'x-amz-checksum-sha1', 'x-amz-checksum-crc32', 'x-amz-copy-source', 'x-amz-copy-source-if-match',
  'x-amz-metadata-directive', 'x-amz-object-lock-mode', 'x-amz-object-lock-retain-until-date', 'x-amz-bypass-governance-retention',
])
const signing = new Set([
  'x-amz-algorithm', 'x-amz-credential', 'x-amz-expires', 'x-amz-signedheaders', 'x-amz-signature', 'x-amz-date', 'x-amz-content-sha256',
])

const known = (name: string): boolean => headers.has(name) || name.startsWith('x-amz-meta-')

export const refuseUnsupported = (request: ObjectRequest): void => {
  for (const name of Object.keys(request.message.headers))
    if (name.startsWith('x-amz-') && !known(name)) throw notImplemented(name)
  for (const name of request.query.keys()) {
    const lower = name.toLowerCase()
    if (!parameters.has(name) && !signing.has(lower) && !known(lower)) throw notImplemented(name)
  }
}
