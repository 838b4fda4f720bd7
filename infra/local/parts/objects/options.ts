export interface CorsRule {
  readonly allowedOrigins: readonly string[]
  readonly allowedMethods: readonly string[]
  /** Lower or upper case alike; `*` allows every header. */
  readonly allowedHeaders?: readonly string[]
  readonly exposedHeaders?: readonly string[]
  readonly maxAgeSeconds?: number
}

export interface ExpiryRule {
  /** Only keys that begin so; all keys without it. */
  readonly prefix?: string
  /** Days after which the current version expires. */
  readonly days?: number
  /** Days after which a replaced or deleted version is removed for good. */
  readonly noncurrentDays?: number
  /** Days after which the parts of an object that was never completed are removed. */
  readonly abandonedDays?: number
}

export interface BucketOptions {
  readonly versioning?: boolean
  /** Days for which every new version may not be deleted; such a bucket keeps versions. */
  readonly objectLockDays?: number
  /** GOVERNANCE can be bypassed by whoever says so in the request, COMPLIANCE by nobody. Default COMPLIANCE. */
  readonly objectLockMode?: LockMode
  readonly cors?: readonly CorsRule[]
  readonly expire?: readonly ExpiryRule[]
}

export interface ObjectsOptions {
  readonly dir: string
  readonly buckets: Readonly<Record<string, BucketOptions>>
  readonly credentials: Credentials
  /** The clock of object dates, retention and expiry. Signatures always go by the machine's own clock. */
  readonly now?: () => Date
  /** Any free port without it. */
  readonly port?: number
  /** Called with failures that are ours, not the caller's. */
  readonly report?: (error: unknown) => void
}

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export type LockMode = 'GOVERNANCE' | 'COMPLIANCE'

export const keepsVersions = (bucket: BucketOptions): boolean =>
  bucket.versioning === true || bucket.objectLockDays !== undefined
