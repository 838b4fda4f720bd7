import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Content } from './content.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const compressible = /^(text\/|application\/(json|javascript|xml|manifest\+json|wasm|problem\+json)|image\/(svg\+xml|x-icon))/
/** The edge compresses nothing smaller or larger, bytes. */
const smallest = 1_000
const largest = 10_000_000
/** Between speed and size, as an edge compresses on the fly. */
const brotliQuality = 5
const keptVariants = 500

export type Encoding = 'br' | 'gzip'

/** The encoding the edge would choose; undefined to send as is. */
export function encodingFor(content: Content, acceptEncoding: string): Encoding | undefined {
  if (content.contentEncoding || !compressible.test(content.contentType)) return undefined
  if (content.body.length < smallest || content.body.length > largest) return undefined
  const accepted = acceptEncoding
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim())
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined
}

/** Compresses, keeping what was compressed lately. */
export function createCompressor(): (content: Content, encoding: Encoding) => Promise<Buffer> {
  const variants = new Map<string, Promise<Buffer>>()
  return (content, encoding) => {
    const key = `${content.etag} ${encoding}`
    const known = variants.get(key)
    if (known) return known
    const variant =
      encoding === 'br'
        ? brotli(content.body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
        : zip(content.body)
    variants.set(key, variant)
    const [oldest] = variants.keys()
    if (variants.size > keptVariants && oldest) variants.delete(oldest)
    return variant
  }
}
