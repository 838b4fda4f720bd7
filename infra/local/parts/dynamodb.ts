import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { claimFolder } from './folder-claim.ts'
import { ensureJava } from './java.ts'
import { freePort } from './listen.ts'

export { ensureJava, findJava } from './java.ts'

export interface LocalDynamoDb {
  /** For AWS_ENDPOINT_URL_DYNAMODB; it serves the streams as well. */
  readonly endpoint: string
  stop(): Promise<void>
}

export interface DynamoDbOptions {
  /** Folder of the database file; in memory without it. */
  readonly dir?: string
  /** Any free port without it. */
  readonly port?: number
}

const startSeconds = 30
const stopSeconds = 5
const engineFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')), 'emulator')

const engineArguments = (port: number, dir: string | undefined): string[] => {
  const folder = engineFolder()
  return [
    '-Xmx256m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(folder, 'DynamoDBLocal.jar'),
    ...(dir ? ['-dbPath', dir] : ['-inMemory']),
    '-sharedDb',
    '-port',
    String(port),
    '-disableTelemetry',
  ]
}

/**
 * Starts the engine so that it never outlives this process. A second reader of our end of a pipe kills it when the
 * pipe closes, which the system does for us even after kill -9. The pipe goes through descriptor 3 because a shell
 * gives its background commands an empty standard input.
 */
const guardedEngine = (java: string, args: readonly string[], cwd: string): ChildProcess =>
  spawn(
    '/bin/sh',
    ['-c', 'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$) 2>/dev/null & exec "$@" 3<&- </dev/null', 'sh', java, ...args],
    // A group of its own, so that Ctrl-C in a terminal leaves the order of stopping to us.
    // The engine leaves a metadata file in its working folder.
    { stdio: ['pipe', 'ignore', 'pipe'], detached: true, cwd },
  )

/** Any answer will do: an unsigned request is refused, and the refusal shows that the engine listens. */
const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { method: 'POST', body: '{}', signal: AbortSignal.timeout(2000) }).then(
    async (response) => (await response.arrayBuffer(), true),
    () => false,
  )

const untilReady = async (engine: ChildProcess, endpoint: string): Promise<void> => {
  let complaint = ''
  engine.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)))
  let ended: string | undefined
  engine.once('error', (error) => (ended = error.message))
  engine.once('exit', (code, signal) => (ended = `ended with ${signal ?? code}`))
  const deadline = Date.now() + startSeconds * 1000
  while (Date.now() < deadline) {
    if (ended) throw new Error(`DynamoDB Local did not start: ${ended} ${complaint.trim()}`)
    if (await answers(endpoint)) return
    await pause(50)
  }
  throw new Error(`DynamoDB Local did not answer within ${startSeconds} s ${complaint.trim()}`)
}

const stopEngine = async (engine: ChildProcess): Promise<void> => {
  const gone = engine.exitCode !== null || engine.signalCode !== null
  if (!gone) {
    const exited = new Promise<void>((done) => engine.once('exit', () => done()))
    engine.kill('SIGTERM')
    const patience = setTimeout(() => engine.kill('SIGKILL'), stopSeconds * 1000)
    await exited
    clearTimeout(patience)
  }
  engine.stdin?.destroy()
  engine.stderr?.destroy()
}

/** Starts AWS's own DynamoDB engine and resolves once it answers. */
export const startDynamoDb = async (options: DynamoDbOptions = {}): Promise<LocalDynamoDb> => {
  const java = await ensureJava()
  const dir = options.dir ? resolve(options.dir) : undefined
  if (dir) await mkdir(dir, { recursive: true })
  const claim = dir ? await claimFolder(dir, 'dynamodb') : undefined
  const port = options.port ?? (await freePort())
  const endpoint = `http://127.0.0.1:${port}`
  const engine = guardedEngine(java, engineArguments(port, dir), dir ?? tmpdir())
  const stopNow = (): boolean => engine.kill('SIGKILL')
  process.once('exit', stopNow)
  const stop = async (): Promise<void> => {
    process.off('exit', stopNow)
    await stopEngine(engine)
    await claim?.release()
  }
  try {
    if (engine.pid !== undefined) await claim?.record(engine.pid)
    await untilReady(engine, endpoint)
  } catch (error) {
    await stop()
    throw error
  }
  return { endpoint, stop }
}
