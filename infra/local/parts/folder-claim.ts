import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface FolderClaim {
  /** Notes which process now works in the folder. */
  record(pid: number): Promise<void>
  release(): Promise<void>
}

const waitSeconds = 3

/** Whether the process lives and works in this folder; a process number may since belong to something else. */
const worksIn = async (pid: number, folder: string): Promise<boolean> => {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  return command?.split('\0').includes(folder) ?? false
}

const parentOf = async (pid: number): Promise<number | undefined> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1]
  return parent === undefined ? undefined : Number(parent)
}

const untilGone = async (pid: number, folder: string): Promise<boolean> => {
  const deadline = Date.now() + waitSeconds * 1000
  while (await worksIn(pid, folder)) {
    if (Date.now() > deadline) return false
    await pause(50)
  }
  return true
}

/**
 * Keeps two engines out of one data folder. One left behind by a killed start is ending by itself and is waited for,
 * or ended here when it is an orphan; one that still has its parent is somebody's running system, and is left alone.
 */
export const claimFolder = async (folder: string, name: string): Promise<FolderClaim> => {
  const path = join(folder, `${name}.pid`)
  const pid = Number(await readFile(path, 'utf8').catch(() => '0'))
  if (pid > 0 && !(await untilGone(pid, folder))) {
    if ((await parentOf(pid)) !== 1) throw new Error(`数据目录 ${folder} 正被进程 ${pid} 使用，请先停掉它或改用别的 DATA_DIR。`)
    process.kill(pid, 'SIGKILL')
    await untilGone(pid, folder)
  }
  return {
    record: (owner) => writeFile(path, String(owner)),
    release: () => rm(path, { force: true }),
  }
}
