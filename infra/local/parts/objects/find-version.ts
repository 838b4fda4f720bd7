import { Failure } from './failure.ts'
import type { Store } from './store.ts'
import type { Version } from './version.ts'

/** The version that a read means: the named one, else the newest that is not deleted. */
export const findVersion = (store: Store, bucket: string, key: string, versionId?: string): Version => {
  if (versionId === undefined) {
    const current = store.current(bucket, key)
    if (!current) throw new Failure(404, 'NoSuchKey', 'The specified key does not exist.')
    return current
  }
  const version = store.versions(bucket, key).find(({ id }) => id === versionId)
  if (!version) throw new Failure(404, 'NoSuchVersion', 'The specified version does not exist.')
  if (version.marker) throw new Failure(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
  return version
}
