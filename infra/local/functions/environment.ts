/** One execution environment in a worker thread: loads the bundle once, then takes one event at a time. */
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Context } from 'aws-lambda'
import type { Invocation, InvocationError, WorkerMessage, WorkerSettings } from './messages.ts'

const settings: WorkerSettings = workerData
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message)

const asInvocationError = (error: unknown): InvocationError =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: error.stack }
    : { errorType: typeof error, errorMessage: String(error) }

const contextOf = ({ id, deadline }: Invocation): Context => ({
  awsRequestId: id,
  functionName: settings.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: settings.arn,
  memoryLimitInMB: String(settings.memoryMb),
  logGroupName: `/aws/lambda/${settings.name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  done: () => {},
  fail: () => {},
  succeed: () => {},
})

async function loadHandler(): Promise<(event: unknown, context: Context) => unknown> {
  const module: Record<string, unknown> = await import(pathToFileURL(settings.file).href)
  const handler = module[settings.exportName]
  if (typeof handler !== 'function') throw new TypeError(`${settings.file} exports no function ${settings.exportName}`)
  return (event, context) => Reflect.apply(handler, undefined, [event, context])
}

async function handle(handler: (event: unknown, context: Context) => unknown, invocation: Invocation): Promise<void> {
  try {
    const result = await handler(invocation.event, contextOf(invocation))
    tell({ kind: 'done', id: invocation.id, result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    tell({ kind: 'failed', id: invocation.id, error: asInvocationError(error) })
  }
}

try {
  const handler = await loadHandler()
  parentPort?.on('message', (invocation: Invocation) => void handle(handler, invocation))
  tell({ kind: 'ready' })
} catch (error) {
  tell({ kind: 'init-failed', error: asInvocationError(error) })
  parentPort?.close()
}
