import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { accessDenied } from './failure.ts'
import { createKeyedLock } from './keyed-lock.ts'
import { openMultipart } from './multipart.ts'
import type { Multipart } from './multipart.ts'
import { keepsVersions } from './options.ts'
import type { BucketOptions, ObjectsOptions } from './options.ts'
import { createShelf } from './shelf.ts'
import { lockedAt } from './version.ts'
import type { NewVersion, Version } from './version.ts'

export interface Store {
  readonly bucketNames: readonly string[]
  bucket(name: string): BucketOptions | undefined
  now(): Date
  /** A name for a body that is still arriving; on the same disk, so that moving it into place is one step. */
  stagingPath(): string
  current(bucket: string, key: string): Version | undefined
  /** All versions of a key, newest first. */
  versions(bucket: string, key: string): readonly Version[]
  keys(bucket: string): readonly string[]
  /** @param check runs while no one else can change the key; throws to refuse */
  put(bucket: string, key: string, content: string, version: NewVersion, check?: (current: Version | undefined) => void): Promise<Version>
  /** Deletes as S3 does: a marker in a bucket that keeps versions, unless one version is named. */
  remove(bucket: string, key: string, options?: RemoveOptions): Promise<Version | undefined>
  retain(bucket: string, version: Version, lock: NonNullable<Version['lock']>): Promise<void>
  contentPath(bucket: string, version: Version): string
  /** Objects that are still coming in, in parts. */
  readonly multipart: Multipart
}

export interface RemoveOptions {
  readonly versionId?: string
  /** Overrides a lock in GOVERNANCE mode. */
  readonly bypassGovernance?: boolean
}

type Catalogue = Map<string, Version[]>

const newestFirst = (left: Version, right: Version): number => (left.id < right.id ? 1 : -1)

const loadCatalogue = (versions: readonly Version[]): Catalogue => {
  const catalogue: Catalogue = new Map()
  for (const version of versions.toSorted(newestFirst))
    catalogue.set(version.key, [...(catalogue.get(version.key) ?? []), version])
  return catalogue
}

export const openStore = async (options: ObjectsOptions): Promise<Store> => {
  const now = options.now ?? (() => new Date())
  const shelf = createShelf(join(options.dir, 'buckets'))
  const staging = join(options.dir, 'arriving')
  await rm(staging, { recursive: true, force: true })
  await mkdir(staging, { recursive: true })
  const catalogues = new Map<string, Catalogue>()
  for (const name of Object.keys(options.buckets)) catalogues.set(name, loadCatalogue(await shelf.load(name)))
  const multipart = await openMultipart(join(options.dir, 'parts'), now)
  const alone = createKeyedLock()

  const bucket = (name: string): BucketOptions | undefined =>
    Object.hasOwn(options.buckets, name) ? options.buckets[name] : undefined
  const catalogueOf = (name: string): Catalogue => catalogues.get(name) ?? new Map<string, Version[]>()
  const versions = (name: string, key: string): readonly Version[] => catalogueOf(name).get(key) ?? []
  const current = (name: string, key: string): Version | undefined => {
    const newest = versions(name, key)[0]
    return newest?.marker ? undefined : newest
  }

  let lastTick = 0
  for (const catalogue of catalogues.values())
    for (const [newest] of catalogue.values()) lastTick = Math.max(lastTick, Number(newest?.id.slice(0, 16) ?? 0))
  /** Ids sort by age even when the clock is set back between two starts. */
  const nextId = (): string => {
    lastTick = Math.max(Date.now() * 1000, lastTick + 1)
    return `${String(lastTick).padStart(16, '0')}${randomBytes(8).toString('hex')}`
  }

  const forget = async (name: string, gone: readonly Version[]): Promise<void> => {
    for (const version of gone) {
      const left = versions(name, version.key).filter((other) => other.id !== version.id)
      if (left.length > 0) catalogueOf(name).set(version.key, left)
      else catalogueOf(name).delete(version.key)
      await shelf.remove(name, version)
    }
  }

  const add = async (name: string, version: Version, content: string | undefined): Promise<void> => {
    const older = versions(name, version.key)
    await shelf.add(name, version, content)
    catalogueOf(name).set(version.key, [version, ...older])
    if (!keepsVersions(bucket(name) ?? {})) await forget(name, older)
  }

  const defaultLock = (name: string): Version['lock'] => {
    const { objectLockDays, objectLockMode = 'COMPLIANCE' } = bucket(name) ?? {}
    if (objectLockDays === undefined) return undefined
    return { mode: objectLockMode, until: new Date(now().getTime() + objectLockDays * 86_400_000).toISOString() }
  }

  return {
    bucketNames: Object.keys(options.buckets),
    bucket,
    now,
    stagingPath: () => join(staging, randomBytes(12).toString('hex')),
    current,
    versions,
    keys: (name) => [...catalogueOf(name).keys()].toSorted(),
    put: (name, key, content, given, check) =>
      alone(`${name}/${key}`, async () => {
        check?.(current(name, key))
        const version = { ...given, lock: given.lock ?? defaultLock(name), id: nextId(), key, at: now().toISOString() }
        await add(name, version, content)
        return version
      }),
    remove: (name, key, { versionId, bypassGovernance = false } = {}) =>
      alone(`${name}/${key}`, async () => {
        if (versionId === undefined && keepsVersions(bucket(name) ?? {})) {
          const empty = { size: 0, etag: '', checksums: {}, headers: {} }
          const marker: Version = { ...empty, id: nextId(), key, at: now().toISOString(), marker: true }
          await add(name, marker, undefined)
          return marker
        }
        const gone = versions(name, key).find((version) => versionId === undefined || version.id === versionId)
        if (!gone) return undefined
        if (lockedAt(gone, now()) && !(bypassGovernance && gone.lock?.mode === 'GOVERNANCE'))
          throw accessDenied('Access Denied because object protected by object lock.')
        await forget(name, [gone])
        return gone
      }),
    retain: (name, version, lock) =>
      alone(`${name}/${version.key}`, async () => {
        const amended = { ...version, lock }
        await shelf.amend(name, amended)
        const list = versions(name, version.key).map((other) => (other.id === version.id ? amended : other))
        catalogueOf(name).set(version.key, list)
      }),
    contentPath: shelf.contentPath,
    multipart,
  }
}
