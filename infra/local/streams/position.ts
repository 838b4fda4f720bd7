import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import { writeWhole } from '../parts/durable-file.ts'

const stored = z.object({
  stream: z.string(),
  shards: z.record(z.string(), z.object({ after: z.optional(z.string()), done: z.boolean() })),
})

export interface ShardPosition {
  /** Sequence number of the last record that was handled. */
  after?: string | undefined
  /** The shard is closed and read to its end. */
  done: boolean
}

/** How far a consumer has read each shard, kept on disk so that a killed server goes on where it stood. */
export interface Positions {
  /** Nothing was read before: the mapping's starting position applies. */
  readonly isNew: boolean
  of(shard: string): ShardPosition | undefined
  save(shard: string, position: ShardPosition): Promise<void>
  /** Forgets shards that the stream no longer has. */
  keepOnly(shards: string[]): void
}

/**
 * @param folder where the positions of all consumers stand
 * @param stream ARN of the stream; positions in another stream (of a table made anew) do not count
 */
export async function openPositions(folder: string, consumer: string, stream: string): Promise<Positions> {
  const file = path.join(folder, `${consumer}.json`)
  await mkdir(folder, { recursive: true })
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const before = text === undefined ? undefined : z.parse(stored, JSON.parse(text))
  const isNew = before?.stream !== stream
  const shards = new Map<string, ShardPosition>(isNew ? [] : Object.entries(before?.shards ?? {}))
  let writing = Promise.resolve()
  return {
    isNew,
    of: (shard) => shards.get(shard),
    save: (shard, position) => {
      shards.set(shard, position)
      writing = writing.catch(() => {}).then(() => writeWhole(file, JSON.stringify({ stream, shards: Object.fromEntries(shards) })))
      return writing
    },
    keepOnly: (known) => {
      for (const shard of shards.keys()) if (!known.includes(shard)) shards.delete(shard)
    },
  }
}
