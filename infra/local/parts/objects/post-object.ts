import { open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { answer } from './answer.ts'
import { claimedChecksums, meter, requireChecksums } from './checksums.ts'
import { Failure, invalid, notImplemented } from './failure.ts'
import { versionHeaders } from './object-headers.ts'
import type { Credentials } from './options.ts'
import { verifyPostPolicy } from './post-policy.ts'
import { headerOf } from './request.ts'
import type { ObjectRequest } from './request.ts'
import type { Store } from './store.ts'

// A form is taken apart in memory, so it has a tighter limit than a PUT.
const largestFormBytes = 64 << 20
const kept = ['content-type', 'cache-control', 'content-disposition', 'content-encoding', 'expires']
const understood = ['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature', 'x-amz-checksum-algorithm']

const readForm = async (request: ObjectRequest): Promise<FormData> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of request.message.iterator({ destroyOnReturn: false })) {
    size += Buffer.isBuffer(chunk) ? chunk.length : 0
    if (size > largestFormBytes) throw new Failure(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
    parts.push(chunk)
  }
  const headers = { 'content-type': headerOf(request.message, 'content-type') ?? '' }
  return new Response(Buffer.concat(parts), { headers }).formData().catch(() => {
    throw new Failure(400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.')
  })
}

/** The fields before the file; S3 ignores what comes after it. */
const split = async (form: FormData): Promise<{ fields: Map<string, string>; content: Buffer }> => {
  const fields = new Map<string, string>()
  for (const [name, value] of form) {
    if (typeof value !== 'string') return { fields, content: Buffer.from(await value.arrayBuffer()) }
    fields.set(name.toLowerCase(), value)
  }
  throw invalid('POST requires exactly one file upload per request.')
}

const stage = async (path: string, content: Buffer): Promise<void> => {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Whether this is a browser's form with a signed policy rather than a signed request. */
export const isPostForm = (request: ObjectRequest): boolean =>
  request.method === 'POST' &&
  request.key === '' &&
  (headerOf(request.message, 'content-type') ?? '').startsWith('multipart/form-data')

export const postObject = async (
  request: ObjectRequest,
  response: ServerResponse,
  store: Store,
  credentials: Credentials,
): Promise<void> => {
  const { fields, content } = await split(await readForm(request))
  verifyPostPolicy({ fields, bucket: request.bucket, size: content.length }, credentials, Date.now())
  const bucket = store.bucket(request.bucket)
  if (!bucket) throw new Failure(404, 'NoSuchBucket', 'The specified bucket does not exist')
  const key = fields.get('key')
  if (!key) throw invalid('Bucket POST must contain a field named key.')
  for (const name of fields.keys())
    if (name.startsWith('x-amz-') && !/^x-amz-(meta|checksum)-/.test(name) && !understood.includes(name)) throw notImplemented(name)
  const measuring = meter()
  measuring.update(content)
  const digests = measuring.digests()
  const checksums = claimedChecksums(fields)
  requireChecksums(checksums, digests)
  const headers = Object.fromEntries([...fields].filter(([name]) => kept.includes(name) || name.startsWith('x-amz-meta-')))
  const path = store.stagingPath()
  await stage(path, content)
  const version = await store.put(request.bucket, key, path, {
    size: digests.size,
    etag: `"${digests.md5}"`,
    checksums,
    headers,
    lock: undefined,
  })
  const status = Number(fields.get('success_action_status') ?? 204)
  answer(response, [200, 201, 204].includes(status) ? status : 204, { etag: version.etag, ...versionHeaders(bucket, version) })
}
