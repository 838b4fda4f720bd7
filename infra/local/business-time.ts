import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import { writeWhole } from './parts/durable-file.ts'

const timeFile = z.object({ offsetMs: z.int() })
const fileOf = (dataDir: string): string => path.join(dataDir, 'time.json')

/** How far business time stands from real time in this data folder, in milliseconds; 0 where nothing is written. */
export async function readOffset(dataDir: string): Promise<number> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => '{"offsetMs":0}')
  return z.parse(timeFile, JSON.parse(text)).offsetMs
}

/** Sets how far business time stands from real time, in milliseconds; a running server follows within a second. */
export async function writeOffset(dataDir: string, offsetMs: number): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await writeWhole(fileOf(dataDir), `${JSON.stringify({ offsetMs })}\n`)
}

/** The clock of the business: real time, shifted. Tokens, signatures and TTL keep real time. */
export interface BusinessTime {
  /** Epoch milliseconds. */
  now(): number
  set(offsetMs: number): Promise<void>
  /** Called after every change with the distance of the jump in milliseconds. */
  onShift(listener: (byMs: number) => void): void
  stop(): void
}

const pollMs = 500

/** Follows DATA_DIR/time.json. */
export async function followTime(dataDir: string): Promise<BusinessTime> {
  let offset = await readOffset(dataDir)
  const listeners: ((byMs: number) => void)[] = []
  const adopt = (next: number): void => {
    const by = next - offset
    if (by === 0) return
    offset = next
    for (const listener of listeners) listener(by)
  }
  // Polled, because watching a file that is replaced as a whole misses changes on some systems.
  // A file that cannot be read leaves the clock as it is.
  const poll = setInterval(() => void readOffset(dataDir).then(adopt, () => {}), pollMs)
  poll.unref()
  return {
    now: () => Date.now() + offset,
    set: async (offsetMs) => {
      await writeOffset(dataDir, offsetMs)
      adopt(offsetMs)
    },
    onShift: (listener) => void listeners.push(listener),
    stop: () => clearInterval(poll),
  }
}
