import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '../parts/durable-file.ts'

export interface Step {
  name: string
  /** Files and folders the outcome depends on, relative to the root; what is not there counts as empty. */
  inputs: string[]
  /** Anything else it depends on. */
  variant?: string
  /** What must be there afterwards. */
  output: string
  make(): Promise<void>
}

/** Runs a build step unless its inputs are, byte for byte, those of the last time. Returns whether it ran. */
export async function makeIfChanged(root: string, buildFolder: string, step: Step): Promise<boolean> {
  const stamp = path.join(buildFolder, 'stamps', step.name)
  const hash = await hashOf(root, step.inputs, step.variant ?? '')
  const before = await readFile(stamp, 'utf8').catch(() => '')
  if (before === hash && existsSync(step.output)) return false
  await rm(stamp, { force: true })
  await step.make()
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeWhole(stamp, hash)
  return true
}

async function hashOf(root: string, inputs: string[], variant: string): Promise<string> {
  const hash = createHash('sha256').update(variant)
  for (const input of [...inputs].sort())
    for (const file of await filesIn(path.join(root, input))) hash.update(path.relative(root, file)).update('\0').update(await readFile(file)).update('\0')
  return hash.digest('hex')
}

async function filesIn(target: string): Promise<string[]> {
  const found = await stat(target).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return [target]
  const entries = await readdir(target, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
