import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { claimedChecksums, meter, requireChecksums } from './checksums.ts'
import type { Checksums, Digests } from './checksums.ts'
import { unchunk } from './chunked.ts'
import { Failure, notImplemented } from './failure.ts'
import { headerOf } from './request.ts'
import type { ObjectRequest } from './request.ts'
import type { Store } from './store.ts'

/** A complete body on disk, not yet visible to anyone. */
export interface StagedBody {
  readonly path: string
  readonly digests: Digests
  /** The checksums that the sender claimed, all of them checked. */
  readonly checksums: Checksums
}

const streaming = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
const largestBytes = 5 * 1024 ** 3

async function* buffers(source: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of source) if (Buffer.isBuffer(chunk)) yield chunk
}

const declaredLength = (request: ObjectRequest, chunked: boolean): number => {
  const text = headerOf(request.message, chunked ? 'x-amz-decoded-content-length' : 'content-length')
  if (text === undefined) throw new Failure(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  const length = Number(text)
  if (length > largestBytes) throw new Failure(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size')
  return length
}

const requireMd5 = (request: ObjectRequest, digests: Digests): void => {
  const claimed = headerOf(request.message, 'content-md5')
  if (claimed !== undefined && Buffer.from(claimed, 'base64').toString('hex') !== digests.md5)
    throw new Failure(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.')
}

const claims = (request: ObjectRequest, trailers: ReadonlyMap<string, string>): Checksums =>
  claimedChecksums([
    ...Object.keys(request.message.headers).map((name) => [name, headerOf(request.message, name)] as const),
    ...request.query,
    ...trailers,
  ])

/**
 * Receives a body into a file, checking length and every digest that the sender gave.
 * @param payload the signature's word on the body: its SHA-256, or a keyword
 */
export const receiveBody = async (request: ObjectRequest, store: Store, payload: string): Promise<StagedBody> => {
  const chunked = payload === streaming
  if (!chunked && payload !== 'UNSIGNED-PAYLOAD' && !/^[0-9a-f]{64}$/.test(payload)) throw notImplemented(payload)
  const length = declaredLength(request, chunked)
  const trailers = new Map<string, string>()
  // Leaving the loop early must not close the connection: the refusal still has to be sent.
  const source = buffers(request.message.iterator({ destroyOnReturn: false }))
  const path = store.stagingPath()
  const measuring = meter()
  const whole = createHash('sha256')
  const handle = await open(path, 'wx')
  try {
    let received = 0
    for await (const chunk of chunked ? unchunk(source, trailers) : source) {
      received += chunk.length
      if (received > length) break
      measuring.update(chunk)
      whole.update(chunk)
      await handle.appendFile(chunk)
    }
    const digests = measuring.digests()
    if (received !== length)
      throw new Failure(400, 'IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header')
    if (/^[0-9a-f]{64}$/.test(payload) && whole.digest('hex') !== payload)
      throw new Failure(400, 'XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.")
    requireMd5(request, digests)
    const checksums = claims(request, trailers)
    requireChecksums(checksums, digests)
    await handle.sync()
    return { path, digests, checksums }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}
