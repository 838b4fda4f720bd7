import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { Failure, notImplemented } from './failure.ts'

export const checksumNames = ['sha256', 'sha1', 'crc32'] as const
export type ChecksumName = (typeof checksumNames)[number]
/** Base64, as in the x-amz-checksum- headers. */
export type Checksums = Partial<Record<ChecksumName, string>>

export const isChecksumName = (name: string): name is ChecksumName => checksumNames.some((known) => known === name)

/** What is measured of a body as it passes by. */
export interface Digests {
  readonly size: number
  /** Hexadecimal MD5, the entity tag. */
  readonly md5: string
  readonly checksums: Required<Checksums>
}

export interface Meter {
  update(chunk: Buffer): void
  digests(): Digests
}

export const meter = (): Meter => {
  const [md5, sha256, sha1] = [createHash('md5'), createHash('sha256'), createHash('sha1')]
  let crc = 0
  let size = 0
  return {
    update: (chunk) => {
      for (const hash of [md5, sha256, sha1]) hash.update(chunk)
      crc = crc32(chunk, crc)
      size += chunk.length
    },
    digests: () => {
      const word = Buffer.alloc(4)
      word.writeUInt32BE(crc)
      return {
        size,
        md5: md5.digest('hex'),
        checksums: { sha256: sha256.digest('base64'), sha1: sha1.digest('base64'), crc32: word.toString('base64') },
      }
    },
  }
}

const prefix = 'x-amz-checksum-'
const notSums = ['x-amz-checksum-mode', 'x-amz-checksum-algorithm', 'x-amz-checksum-type']

/** The checksums that a set of header names and values claims; one of a kind not measured here is refused. */
export const claimedChecksums = (fields: Iterable<readonly [string, string | undefined]>): Checksums => {
  const claimed: Checksums = {}
  for (const [field, value] of fields) {
    const name = field.toLowerCase()
    if (!name.startsWith(prefix) || notSums.includes(name) || value === undefined) continue
    const kind = name.slice(prefix.length)
    if (!isChecksumName(kind)) throw notImplemented(name)
    claimed[kind] = value
  }
  return claimed
}

export const requireChecksums = (claimed: Checksums, measured: Digests): void => {
  for (const name of checksumNames)
    if (claimed[name] !== undefined && claimed[name] !== measured.checksums[name])
      throw new Failure(400, 'BadDigest', `The ${name.toUpperCase()} you specified did not match the calculated checksum.`)
}

export const checksumHeaders = (checksums: Checksums): Record<string, string> =>
  Object.fromEntries(Object.entries(checksums).map(([name, value]) => [`${prefix}${name}`, value]))
