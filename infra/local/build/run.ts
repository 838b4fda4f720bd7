import { spawn } from 'node:child_process'

export interface CommandOptions {
  cwd: string
  env?: Record<string, string>
  /** Show the command's output while it runs. */
  verbose: boolean
}

const keptOutput = 8_000

/** Runs a Node script as a process of its own; fails with the end of its output. */
export function runScript(script: string, args: string[], { cwd, env, verbose }: CommandOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-keptOutput)
      if (verbose) process.stderr.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${[script, ...args].join(' ')} 失败：\n${output.trim()}`))
    })
  })
}
