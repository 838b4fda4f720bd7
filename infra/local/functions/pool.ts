import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Invocation, InvocationError, InvocationOutcome, WorkerMessage, WorkerSettings } from './messages.ts'

export interface FunctionSettings extends WorkerSettings {
  timeoutSeconds: number
  environment: Record<string, string>
  /** Most execution environments alive at once; further invocations wait for one. */
  maxConcurrency: number
  /** Receives what the function writes to stdout and stderr. */
  log(chunk: string): void
}

export interface FunctionPool {
  readonly name: string
  readonly arn: string
  invoke(event: unknown): Promise<InvocationOutcome>
  /** How often it was called so far: what a deployed function is paid by. */
  readonly invocations: number
  stop(): Promise<void>
}

interface Job extends Omit<Invocation, 'deadline'> {
  settle(outcome: InvocationOutcome): void
}
interface Environment {
  worker: Worker
  ready: boolean
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

const entry = new URL('./environment.ts', import.meta.url)

/** A Lambda function: worker threads started on demand, one event each at a time, replaced when they die. */
export function createPool(settings: FunctionSettings): FunctionPool {
  const environments = new Set<Environment>()
  const waiting: Job[] = []
  let stopped = false
  let invocations = 0

  const finish = (environment: Environment, outcome: InvocationOutcome): void => {
    clearTimeout(environment.timer)
    const { job } = environment
    environment.job = undefined
    job?.settle(outcome)
  }

  /** A dead environment fails its own event; one that never came up also fails the event it was started for. */
  const discard = (environment: Environment, error: InvocationError): void => {
    if (!environments.delete(environment)) return
    const job = environment.job ?? (environment.ready ? undefined : waiting.shift())
    environment.job = job
    if (job) settings.log(`${new Date().toISOString()} ${job.id} ${error.errorType}: ${error.errorMessage}\n${error.trace ?? ''}\n`)
    finish(environment, { ok: false, error })
    void environment.worker.terminate()
    dispatch()
  }

  const run = (environment: Environment, job: Job): void => {
    const milliseconds = settings.timeoutSeconds * 1000
    environment.job = job
    environment.timer = setTimeout(
      () =>
        discard(environment, {
          errorType: 'Sandbox.Timedout',
          errorMessage: `Task timed out after ${settings.timeoutSeconds.toFixed(2)} seconds`,
        }),
      milliseconds,
    )
    const invocation: Invocation = { id: job.id, event: job.event, deadline: Date.now() + milliseconds }
    environment.worker.postMessage(invocation)
  }

  const hear = (environment: Environment, message: WorkerMessage): void => {
    if (message.kind === 'init-failed') return discard(environment, message.error)
    if (message.kind === 'ready') environment.ready = true
    else if (environment.job?.id !== message.id) return
    else if (message.kind === 'done') finish(environment, { ok: true, result: JSON.parse(message.result) })
    else {
      settings.log(`${new Date().toISOString()} ${message.id} ${message.error.trace ?? message.error.errorMessage}\n`)
      finish(environment, { ok: false, error: message.error })
    }
    dispatch()
  }

  const start = (): void => {
    const { file, exportName, name, arn, memoryMb } = settings
    const workerData: WorkerSettings = { file, exportName, name, arn, memoryMb }
    const worker = new Worker(entry, {
      workerData,
      env: settings.environment,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // The options of the process that runs us (a test runner's loaders, say) are none of a function's business.
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    const environment: Environment = { worker, ready: false, job: undefined, timer: undefined }
    environments.add(environment)
    worker.stdout.on('data', (chunk: Buffer) => settings.log(chunk.toString()))
    worker.stderr.on('data', (chunk: Buffer) => settings.log(chunk.toString()))
    worker.on('message', (message: WorkerMessage) => hear(environment, message))
    worker.on('error', (error) =>
      discard(environment, { errorType: 'Runtime.ExitError', errorMessage: error instanceof Error ? error.message : String(error) }),
    )
    worker.on('exit', (code) =>
      discard(environment, { errorType: 'Runtime.ExitError', errorMessage: `exited with ${code} before completing the request` }),
    )
  }

  function dispatch(): void {
    if (stopped) return
    for (const environment of environments) {
      if (!environment.ready || environment.job) continue
      const job = waiting.shift()
      if (!job) return
      run(environment, job)
    }
    let starting = [...environments].filter((environment) => !environment.ready).length
    for (; starting < waiting.length && environments.size < settings.maxConcurrency; starting++) start()
  }

  return {
    name: settings.name,
    arn: settings.arn,
    get invocations() {
      return invocations
    },
    invoke: (event) =>
      new Promise((settle) => {
        if (stopped) return settle({ ok: false, error: { errorType: 'Stopped', errorMessage: 'the local server is stopping' } })
        invocations += 1
        waiting.push({ id: randomUUID(), event, settle })
        dispatch()
      }),
    stop: async () => {
      stopped = true
      const error: InvocationError = { errorType: 'Stopped', errorMessage: 'the local server is stopping' }
      for (const job of waiting.splice(0)) job.settle({ ok: false, error })
      await Promise.all(
        [...environments].map(async (environment) => {
          environments.delete(environment)
          finish(environment, { ok: false, error })
          await environment.worker.terminate()
        }),
      )
    },
  }
}
