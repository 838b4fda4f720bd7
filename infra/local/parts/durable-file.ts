import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { randomUUID } from 'node:crypto'

const temporaryName = (path: string): string => `${path}.${randomUUID()}.tmp`

/** Makes the names in a folder survive a power cut, not only the contents of its files. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const writeSynced = async (path: string, content: string, mode: number): Promise<void> => {
  const handle = await open(path, 'wx', mode)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Replaces a file as a whole: a reader, or a start after a crash, sees the old content or the new, never a part. */
export const writeWhole = async (path: string, content: string, mode = 0o644): Promise<void> => {
  const temporary = temporaryName(path)
  await writeSynced(temporary, content, mode)
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

/**
 * The content of a file that is made once and then kept, such as a key. Of several processes that start at the same
 * time, one writes it and all read that one.
 */
export const readOrCreate = async (path: string, make: () => Promise<string> | string, mode = 0o600): Promise<string> => {
  const existing = await readFile(path, 'utf8').catch(() => undefined)
  if (existing !== undefined) return existing
  await mkdir(dirname(path), { recursive: true })
  const temporary = temporaryName(path)
  await writeSynced(temporary, await make(), mode)
  try {
    await link(temporary, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(temporary, { force: true })
  }
  await syncFolder(dirname(path))
  return readFile(path, 'utf8')
}
