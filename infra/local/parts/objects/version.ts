import * as z from 'zod/mini'

/** What is kept beside the content of one version of one object. */
export const Version = z.object({
  id: z.string(),
  key: z.string(),
  /** When it was written, ISO. */
  at: z.string(),
  size: z.number(),
  etag: z.string(),
  checksums: z.object({ sha256: z.optional(z.string()), sha1: z.optional(z.string()), crc32: z.optional(z.string()) }),
  /** Content-Type and the like, and x-amz-meta- fields, by lower-case name. */
  headers: z.record(z.string(), z.string()),
  lock: z.optional(z.object({ mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), until: z.string() })),
  /** A delete marker: the key reads as absent while this is the newest version. */
  marker: z.optional(z.literal(true)),
})
export type Version = z.infer<typeof Version>

/** What a writer gives; the store adds id, key and time. */
export type NewVersion = Pick<Version, 'size' | 'etag' | 'checksums' | 'headers' | 'lock'>

export const lockedAt = (version: Version, now: Date): boolean =>
  version.lock !== undefined && Date.parse(version.lock.until) > now.getTime()
