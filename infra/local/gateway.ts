import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import * as z from 'zod/mini'
import type { Functions } from './functions/functions.ts'
import type { InvocationOutcome } from './functions/messages.ts'
import { eventOf } from './gateway/event.ts'
import { matchRoute, routesOf } from './gateway/routes.ts'
import { throttlesOf } from './gateway/throttle.ts'
import type { Template } from './template.ts'

export interface GatewayOptions {
  template: Template
  functions: Functions
  /** Business time, epoch milliseconds: what the functions take for the gateway's clock. */
  now(): number
}

const maxBodyBytes = 10 * 1024 * 1024
/** A function's answer may be 6 MB. */
const maxResultBytes = 6 * 1024 * 1024

const functionResponse = z.looseObject({
  statusCode: z.coerce.number(),
  headers: z.optional(z.nullable(z.record(z.string(), z.coerce.string()))),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
})

/** Headers a function may not set: they belong to the connection. */
const connectionHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'date', 'content-length'])

/** The template's HTTP API (payload format 2.0), with the answers of the real gateway where it refuses by itself. */
export function createGateway({ template, functions, now }: GatewayOptions): RequestListener {
  const routes = routesOf(template, functions)
  const [api] = template.resourcesOf('AWS::ApiGatewayV2::Api')
  if (!api) throw new Error('the template has no HTTP API')
  const admits = throttlesOf(template.resourcesOf('AWS::ApiGatewayV2::Stage')[0]?.properties)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const match = matchRoute(routes, request.method ?? 'GET', (request.url ?? '/').split('?')[0] ?? '/')
    if (!match) return refuse(response, 404, 'Not Found')
    if (!admits(match.route.key)) return refuse(response, 429, 'Too Many Requests')
    const body = await readBody(request)
    if (!body) return refuse(response, 413, 'Request Entity Too Large')
    const event = eventOf({ request, match, body, now: now(), account: template.account, apiId: api.reference })
    response.setHeader('apigw-requestid', event.requestContext.requestId)
    const outcome = await within(match.route.timeoutMs, match.route.target.invoke(event))
    if (outcome === 'late') return refuse(response, 503, 'Service Unavailable')
    if (outcome.ok) return deliver(response, outcome.result)
    if (['Sandbox.Timedout', 'Stopped'].includes(outcome.error.errorType)) return refuse(response, 503, 'Service Unavailable')
    refuse(response, 500, 'Internal Server Error')
  }

  return (request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'Internal Server Error')
    })
  }
}

async function within(ms: number, outcome: Promise<InvocationOutcome>): Promise<InvocationOutcome | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), ms)))
  const first = await Promise.race([outcome, late])
  clearTimeout(timer)
  return first
}

/** The whole body, or undefined where it is larger than the gateway takes. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
    request.resume()
    return undefined
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= maxBodyBytes) chunks.push(chunk)
  }
  return size > maxBodyBytes ? undefined : Buffer.concat(chunks)
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }))
}

function deliver(response: ServerResponse, result: unknown): void {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result) ?? '')
    return
  }
  const parsed = functionResponse.safeParse(result)
  if (!parsed.success) return refuse(response, 500, 'Internal Server Error')
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data
  if (Buffer.byteLength(body ?? '') > maxResultBytes) return refuse(response, 500, 'Internal Server Error')
  response.statusCode = statusCode
  response.setHeader('content-type', 'text/plain;charset=UTF-8')
  for (const [name, value] of Object.entries(headers ?? {}))
    if (!connectionHeaders.has(name.toLowerCase())) response.setHeader(name, value)
  if (cookies) response.setHeader('set-cookie', cookies)
  response.end(isBase64Encoded ? Buffer.from(body ?? '', 'base64') : (body ?? ''))
}
