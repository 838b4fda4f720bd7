import { mkdir, open, readFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeWhole } from '../durable-file.ts'

export interface Journal {
  /** Resolves when the lines are on disk; lines that arrive together share one wait for the disk. */
  append(lines: readonly string[]): Promise<void>
  close(): Promise<void>
}

export interface JournalOptions {
  readonly path: string
  /** The fewest lines that say the same as the whole journal, everything appended so far included. */
  readonly shortened: () => string[]
  /** Whether that is worth doing when the file has so many lines. */
  readonly tooLong: (lines: number) => boolean
}

/** The whole lines of a journal; a last line that a crash cut short was never acknowledged and is left out. */
export const readJournal = async (path: string): Promise<string[]> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.slice(0, text.lastIndexOf('\n') + 1).split('\n').slice(0, -1)
}

/** Opens an append-only file, shortened to begin with. */
export const openJournal = async ({ path, shortened, tooLong }: JournalOptions): Promise<Journal> => {
  await mkdir(dirname(path), { recursive: true })
  let handle: FileHandle | undefined
  let lines = 0
  const shorten = async (): Promise<void> => {
    const content = shortened()
    await handle?.close()
    handle = undefined
    await writeWhole(path, content.map((line) => `${line}\n`).join(''))
    handle = await open(path, 'a')
    lines = content.length
  }
  await shorten()

  let waiting: { lines: readonly string[]; resolve: () => void; reject: (error: unknown) => void }[] = []
  let writing: Promise<void> | undefined
  const writeBatch = async (batch: readonly string[]): Promise<void> => {
    // What waits is in memory already, so a shortened journal holds it.
    if (handle === undefined || tooLong(lines + batch.length)) return shorten()
    await handle.appendFile(batch.map((line) => `${line}\n`).join(''))
    await handle.datasync()
    lines += batch.length
  }
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await writeBatch(batch.flatMap((entry) => entry.lines))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    writing = undefined
  }
  return {
    append: (added) =>
      new Promise((resolve, reject) => {
        waiting.push({ lines: added, resolve, reject })
        writing ??= writeAll()
      }),
    close: async () => {
      await writing
      await handle?.close()
    },
  }
}
