import { Agent, request as send, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import * as z from 'zod/mini'
import { listen, type Listening } from './parts/listen.ts'

/** Shares of the writes, 0 to 1, that go wrong on their way to the table. */
export interface FaultRates {
  /** Refused because another transaction holds the item. */
  conflicts?: number
  /** Refused because the table is too busy. */
  throttles?: number
  /** Carried out, but the answer never arrives. */
  lostResponses?: number
}

export interface FaultyTable extends Listening {
  setRates(rates: FaultRates): void
}

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'])
const transaction = z.looseObject({ TransactItems: z.optional(z.array(z.unknown())) })

/** An endpoint before the table's that makes writes go wrong as they do in the cloud and never on the local engine. */
export async function startFaults(upstream: string, initial: FaultRates, random: () => number = Math.random): Promise<FaultyTable> {
  let rates = initial
  const agent = new Agent({ keepAlive: true })

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
    const { conflicts = 0, throttles = 0, lostResponses = 0 } = rates
    const lot = writes.has(operation) ? random() : Number.POSITIVE_INFINITY
    if (lot < conflicts && operation !== 'BatchWriteItem') return refuse(response, conflictOf(operation, body))
    if (lot < conflicts + throttles) return refuse(response, throttle)
    forward(request, response, body, lot < conflicts + throttles + lostResponses)
  }

  const forward = (request: IncomingMessage, response: ServerResponse, body: Buffer, loses: boolean): void => {
    const outgoing = send(new URL(request.url ?? '/', upstream), { method: request.method, headers: request.headers, agent }, (answer) => {
      if (loses) {
        answer.resume()
        answer.on('end', () => request.socket.destroy())
        return
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    outgoing.on('error', () => request.socket.destroy())
    outgoing.end(body)
  }

  const listener: RequestListener = (request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  }
  const { endpoint, stop } = await listen(listener)
  return {
    endpoint,
    setRates: (next) => {
      rates = next
    },
    stop: async () => {
      await stop()
      agent.destroy()
    },
  }
}

interface Refusal {
  __type: string
  message: string
  CancellationReasons?: { Code: string; Message?: string }[]
}

const prefix = 'com.amazonaws.dynamodb.v20120810#'
const throttle: Refusal = {
  __type: `${prefix}ProvisionedThroughputExceededException`,
  message: 'The level of configured provisioned throughput for the table was exceeded.',
}

function conflictOf(operation: string, body: Buffer): Refusal {
  if (operation !== 'TransactWriteItems')
    return { __type: `${prefix}TransactionConflictException`, message: 'Transaction is ongoing for the item' }
  const { TransactItems = [] } = z.parse(transaction, JSON.parse(body.toString('utf8')))
  const reasons = TransactItems.map((_, index) =>
    index === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  )
  return {
    __type: `${prefix}TransactionCanceledException`,
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    CancellationReasons: reasons,
  }
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(refusal))
}
