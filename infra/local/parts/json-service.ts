import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod/mini'
import { listen } from './listen.ts'
import type { Listening } from './listen.ts'

/** A refusal as AWS's JSON protocols carry it. */
export class ServiceFailure extends Error {
  override readonly name = 'ServiceFailure'
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

export interface JsonAction {
  (input: unknown, request: IncomingMessage): Promise<object | void> | object | void
}

export interface JsonServiceOptions {
  /** As in X-Amz-Target, before the point: `AmazonSQS`. */
  readonly target: string
  readonly contentType: 'application/x-amz-json-1.0' | 'application/x-amz-json-1.1'
  readonly actions: Readonly<Record<string, JsonAction>>
  readonly port?: number
  readonly report?: (error: unknown) => void
}

const largestBytes = 2 << 20

/** An action whose input is parsed by a schema; what the schema does not know is refused. */
export const action =
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    run: (input: z.infer<Schema>, request: IncomingMessage) => Promise<object | void> | object | void,
  ): JsonAction =>
  (input, request) => {
    const parsed = z.safeParse(schema, input)
    if (!parsed.success) throw new ServiceFailure('ValidationException', z.prettifyError(parsed.error))
    return run(parsed.data, request)
  }

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += Buffer.isBuffer(part) ? part.length : 0
    if (size > largestBytes) throw new ServiceFailure('RequestEntityTooLarge', 'The request is too large')
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString() || '{}')
  } catch {
    throw new ServiceFailure('SerializationException', 'The request is not JSON')
  }
}

/** Serves one of AWS's JSON protocols: the action in X-Amz-Target, input and output as JSON bodies. */
export const startJsonService = (options: JsonServiceOptions): Promise<Listening> => {
  const respond = async (request: IncomingMessage): Promise<{ status: number; body: object }> => {
    try {
      const [target, name = ''] = String(request.headers['x-amz-target'] ?? '').split('.')
      const input = await readJson(request)
      const run = target === options.target && Object.hasOwn(options.actions, name) ? options.actions[name] : undefined
      if (!run) throw new ServiceFailure('UnknownOperationException', `${name} is not offered here`)
      return { status: 200, body: (await run(input, request)) ?? {} }
    } catch (error) {
      if (error instanceof ServiceFailure) return { status: 400, body: { __type: error.type, message: error.message } }
      const report = options.report ?? console.error
      if (!request.errored) report(error)
      return { status: 500, body: { __type: 'InternalFailure', message: 'An internal error occurred' } }
    }
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await respond(request)
    response.writeHead(status, { 'content-type': options.contentType }).end(JSON.stringify(body))
  }
  return listen((request, response) => void handle(request, response), options.port)
}
