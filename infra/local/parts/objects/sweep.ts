import { Failure } from './failure.ts'
import { keepsVersions } from './options.ts'
import type { ExpiryRule } from './options.ts'
import type { Store } from './store.ts'

const dayMilliseconds = 86_400_000

const olderThan = (instant: string, days: number | undefined, now: Date): boolean =>
  days !== undefined && now.getTime() - Date.parse(instant) >= days * dayMilliseconds

const sweepKey = async (store: Store, bucket: string, key: string, rule: ExpiryRule): Promise<number> => {
  let removed = 0
  const remove = async (versionId?: string): Promise<void> => {
    try {
      await store.remove(bucket, key, { versionId })
      removed += 1
    } catch (error) {
      // A rule never breaks a lock: the version stays until the lock ends.
      if (!(error instanceof Failure)) throw error
    }
  }
  const current = store.current(bucket, key)
  if (current && olderThan(current.at, rule.days, store.now()))
    await remove(keepsVersions(store.bucket(bucket) ?? {}) ? undefined : current.id)
  const versions = store.versions(bucket, key)
  for (const [index, version] of versions.entries()) {
    const replacedAt = versions[index - 1]?.at
    if (replacedAt !== undefined && olderThan(replacedAt, rule.noncurrentDays, store.now())) await remove(version.id)
  }
  return removed
}

const sweepParts = async ({ multipart, now }: Store, bucket: string, rule: ExpiryRule): Promise<void> => {
  for (const upload of await multipart.all())
    if (upload.bucket === bucket && upload.key.startsWith(rule.prefix ?? '') && olderThan(upload.at, rule.abandonedDays, now())) await multipart.abort(upload)
}

/** Applies the buckets' expiry rules once. @returns how many versions were removed or marked as deleted */
export const sweep = async (store: Store): Promise<number> => {
  let removed = 0
  for (const bucket of store.bucketNames)
    for (const rule of store.bucket(bucket)?.expire ?? []) {
      await sweepParts(store, bucket, rule)
      for (const key of store.keys(bucket))
        if (key.startsWith(rule.prefix ?? '')) removed += await sweepKey(store, bucket, key, rule)
    }
  return removed
}
