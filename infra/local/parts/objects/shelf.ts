import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeWhole } from '../durable-file.ts'
import { Version } from './version.ts'

/**
 * The versions of objects as files: `<bucket>/<2 digits>/<hash of the key>/<version>.bin` and `.json`. A version
 * exists from the moment its `.json` does; the content is complete and on disk before that.
 */
export interface Shelf {
  /** Every version found on disk; half-written ones are cleared away. */
  load(bucket: string): Promise<Version[]>
  /** @param content a complete file, already on disk, that is moved into place; undefined for a delete marker */
  add(bucket: string, version: Version, content: string | undefined): Promise<void>
  /** Rewrites what is kept beside the content. */
  amend(bucket: string, version: Version): Promise<void>
  remove(bucket: string, version: Version): Promise<void>
  contentPath(bucket: string, version: Version): string
}

const unreadable = (path: string): Error => new Error(`The object record ${path} cannot be read`)

export const createShelf = (root: string): Shelf => {
  const folderOf = (bucket: string, key: string): string => {
    const name = createHash('sha256').update(key).digest('hex')
    return join(root, bucket, name.slice(0, 2), name)
  }
  const file = (bucket: string, version: Version, suffix: string): string =>
    join(folderOf(bucket, version.key), `${version.id}${suffix}`)

  const loadFolder = async (folder: string): Promise<Version[]> => {
    const names = await readdir(folder)
    const versions: Version[] = []
    for (const name of names) {
      const path = join(folder, name)
      if (name.endsWith('.json')) {
        const parsed = Version.safeParse(JSON.parse(await readFile(path, 'utf8')))
        if (!parsed.success) throw unreadable(path)
        versions.push(parsed.data)
      } else if (!names.includes(name.replace(/\.bin$/, '.json'))) await rm(path, { force: true })
    }
    return versions
  }

  return {
    load: async (bucket) => {
      await mkdir(join(root, bucket), { recursive: true })
      const versions: Version[] = []
      for (const group of await readdir(join(root, bucket)))
        for (const name of await readdir(join(root, bucket, group)))
          versions.push(...(await loadFolder(join(root, bucket, group, name))))
      return versions
    },
    add: async (bucket, version, content) => {
      const folder = folderOf(bucket, version.key)
      const created = await mkdir(folder, { recursive: true })
      if (content !== undefined) await rename(content, file(bucket, version, '.bin'))
      await writeWhole(file(bucket, version, '.json'), JSON.stringify(version))
      if (created !== undefined) {
        await syncFolder(join(folder, '..'))
        await syncFolder(join(root, bucket))
      }
    },
    amend: (bucket, version) => writeWhole(file(bucket, version, '.json'), JSON.stringify(version)),
    remove: async (bucket, version) => {
      await rm(file(bucket, version, '.json'), { force: true })
      await rm(file(bucket, version, '.bin'), { force: true })
    },
    contentPath: (bucket, version) => file(bucket, version, '.bin'),
  }
}
