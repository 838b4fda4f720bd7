/** What a pool and its workers say to each other. */
export interface WorkerSettings {
  /** The module holding the handler. */
  file: string
  exportName: string
  name: string
  arn: string
  memoryMb: number
}

export interface Invocation {
  id: string
  event: unknown
  /** Instant in epoch milliseconds at which the invocation is cut off. */
  deadline: number
}

/** An error as Lambda reports it. */
export interface InvocationError {
  errorType: string
  errorMessage: string
  trace?: string | undefined
}

export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'init-failed'; error: InvocationError }
  | { kind: 'done'; id: string; result: string }
  | { kind: 'failed'; id: string; error: InvocationError }

export type InvocationOutcome = { ok: true; result: unknown } | { ok: false; error: InvocationError }
