import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { acquireLock, LockedError, type Lock } from './lock.ts'
import { writeWhole } from './parts/durable-file.ts'

const lockFile = 'lock'
const stateFile = 'state.json'

export interface DataDir {
  readonly folder: string
  /** Nothing was in it, or what was begun was never finished. */
  readonly isNew: boolean
  /** Notes that the beginnings are complete: from now on the data is kept. */
  complete(): Promise<void>
  release(): Promise<void>
}

/** The data folder is in use by a running server, or holds something that is not ours. */
export class DataDirError extends Error {}

/**
 * Takes a data folder for this process alone. One whose sample data was cut short is emptied: nothing in it was ever shown as ready.
 * @param fresh empty it in any case
 */
export async function openDataDir(given: string, fresh: boolean): Promise<DataDir> {
  const folder = path.resolve(given)
  const before = (await readdir(folder).catch(() => [])).filter((name) => name !== lockFile)
  const state = await readFile(path.join(folder, stateFile), 'utf8').catch(() => undefined)
  // --fresh on a mistyped DATA_DIR must not empty somebody's home.
  const foreign = state === undefined && before.some((name) => !earlyFiles.has(name))
  if (foreign) throw new DataDirError(`${folder} 里有别的文件，不是本系统的数据目录，请换一个 DATA_DIR。`)
  const lock = await lockOf(folder)
  const isNew = fresh || state !== complete
  try {
    // A token printed before the first start stays good after it.
    if (isNew) await empty(folder, fresh ? [lockFile] : [lockFile, 'issuer'])
    if (isNew) await writeWhole(path.join(folder, stateFile), begun)
  } catch (error) {
    await lock.release()
    throw error
  }
  return {
    folder,
    isNew,
    complete: () => writeWhole(path.join(folder, stateFile), complete),
    release: lock.release,
  }
}

const begun = '{"state":"begun"}\n'
const complete = '{"state":"complete"}\n'
/** What the tools beside the server may have written before its first start. */
const earlyFiles = new Set(['time.json', 'issuer'])

async function lockOf(folder: string): Promise<Lock> {
  try {
    return await acquireLock(path.join(folder, lockFile))
  } catch (error) {
    if (error instanceof LockedError)
      throw new DataDirError(`数据目录 ${folder} 正被进程 ${error.pid} 使用，请先停掉它或改用别的 DATA_DIR。`)
    throw error
  }
}

async function empty(folder: string, keep: string[]): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !keep.includes(name))
  await Promise.all(names.map((name) => rm(path.join(folder, name), { recursive: true, force: true })))
}
