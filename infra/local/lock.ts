import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface Lock {
  release(): Promise<void>
}

/** Another process holds the lock. */
export class LockedError extends Error {
  readonly pid: number
  constructor(pid: number) {
    super(`locked by process ${pid}`)
    this.pid = pid
  }
}

/** When a process began, in the system's own count; undefined where the system does not tell. Process numbers are reused. */
const beginningOf = async (pid: number): Promise<string | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isHeld = async (pid: number, beginning: string): Promise<boolean> =>
  isAlive(pid) && (beginning === '' || ((await beginningOf(pid)) ?? beginning) === beginning)

/** Takes a lock that falls free by itself when its holder dies, however it dies. Throws LockedError while it is held. */
export async function acquireLock(file: string): Promise<Lock> {
  await mkdir(path.dirname(file), { recursive: true })
  const own = `${process.pid} ${(await beginningOf(process.pid)) ?? ''}`
  for (;;) {
    try {
      await writeFile(file, own, { flag: 'wx' })
      return { release: () => rm(file, { force: true }) }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const [pid = '0', beginning = ''] = (await readFile(file, 'utf8').catch(() => '')).split(' ')
    if (await isHeld(Number(pid), beginning)) throw new LockedError(Number(pid))
    await rm(file, { force: true })
  }
}
