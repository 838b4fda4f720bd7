import { answerXml } from './answer.ts'
import type { Exchange, Operation } from './answer.ts'
import { Failure } from './failure.ts'
import { keepsVersions } from './options.ts'
import { document } from './xml.ts'
import type { XmlFields } from './xml.ts'

const mostKeys = 1000

interface Page {
  readonly contents: readonly XmlFields[]
  readonly commonPrefixes: readonly string[]
  /** The last key or prefix shown, where more follow. */
  readonly next: string | undefined
}

const maximum = ({ request }: Exchange): number => {
  const text = request.query.get('max-keys') ?? String(mostKeys)
  if (!/^\d{1,9}$/.test(text)) throw new Failure(400, 'InvalidArgument', 'max-keys is not a number')
  return Math.min(Number(text), mostKeys)
}

const page = (exchange: Exchange, after: string): Page => {
  const { request, store } = exchange
  const prefix = request.query.get('prefix') ?? ''
  const delimiter = request.query.get('delimiter') ?? ''
  const limit = maximum(exchange)
  const contents: XmlFields[] = []
  const commonPrefixes: string[] = []
  let last = ''
  for (const key of store.keys(request.bucket)) {
    const version = store.current(request.bucket, key)
    if (!version || !key.startsWith(prefix)) continue
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const shown = cut < 0 ? key : key.slice(0, cut + delimiter.length)
    if (shown <= after || commonPrefixes.at(-1) === shown) continue
    if (contents.length + commonPrefixes.length >= limit) return { contents, commonPrefixes, next: limit > 0 ? last : undefined }
    if (cut < 0)
      contents.push({ Key: key, LastModified: version.at, ETag: version.etag, Size: version.size, StorageClass: 'STANDARD' })
    else commonPrefixes.push(shown)
    last = shown
  }
  return { contents, commonPrefixes, next: undefined }
}

const token = (key: string): string => Buffer.from(key).toString('base64url')
const keyOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : Buffer.from(text, 'base64url').toString()

/** ListObjectsV2. */
export const listObjects: Operation = (exchange) => {
  const { query, bucket } = exchange.request
  const encoded = query.get('encoding-type') === 'url'
  const shown = (text: string): string => (encoded ? encodeURIComponent(text).replaceAll('%2F', '/') : text)
  const { contents, commonPrefixes, next } = page(exchange, keyOf(query.get('continuation-token')) ?? query.get('start-after') ?? '')
  answerXml(
    exchange.response,
    document('ListBucketResult', {
      Name: bucket,
      Prefix: shown(query.get('prefix') ?? ''),
      Delimiter: query.get('delimiter'),
      StartAfter: query.get('start-after'),
      ContinuationToken: query.get('continuation-token'),
      NextContinuationToken: next === undefined ? undefined : token(next),
      EncodingType: query.get('encoding-type'),
      KeyCount: contents.length + commonPrefixes.length,
      MaxKeys: maximum(exchange),
      IsTruncated: next !== undefined,
      Contents: contents.map((fields) => ({ ...fields, Key: shown(String(fields.Key)) })),
      CommonPrefixes: commonPrefixes.map((prefix) => ({ Prefix: shown(prefix) })),
    }),
  )
}

/** ListObjectVersions, in one page. */
export const listVersions: Operation = ({ request, response, store }) => {
  const prefix = request.query.get('prefix') ?? ''
  const all = store
    .keys(request.bucket)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => store.versions(request.bucket, key).map((version, index) => ({ version, latest: index === 0 })))
  const fields = ({ version, latest }: (typeof all)[number]): XmlFields => ({
    Key: version.key,
    VersionId: version.id,
    IsLatest: latest,
    LastModified: version.at,
    ...(!version.marker && { ETag: version.etag, Size: version.size, StorageClass: 'STANDARD' }),
  })
  answerXml(
    response,
    document('ListVersionsResult', {
      Name: request.bucket,
      Prefix: prefix,
      MaxKeys: mostKeys,
      IsTruncated: false,
      Version: all.filter(({ version }) => !version.marker).map(fields),
      DeleteMarker: all.filter(({ version }) => version.marker).map(fields),
    }),
  )
}

export const getVersioning: Operation = ({ response, bucket }) =>
  answerXml(response, document('VersioningConfiguration', { Status: keepsVersions(bucket) ? 'Enabled' : undefined }))
