import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { decodePath, type RouteMatch } from './routes.ts'

export interface EventSource {
  request: IncomingMessage
  match: RouteMatch
  body: Buffer
  /** Business time, epoch milliseconds. */
  now: number
  account: string
  apiId: string
}

const textual = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded)|application\/[^;]*\+(json|xml))/i

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The gateway's own notation: `12/Mar/2026:19:03:58 +0000`. */
export function commonLogTime(epochMs: number): string {
  const at = new Date(epochMs)
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(twoDigits).join(':')
  return `${twoDigits(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}:${time} +0000`
}

const headersOf = (request: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(request.headersDistinct))
    if (values && name !== 'cookie') headers[name] = values.join(',')
  const address = request.socket.remoteAddress ?? '127.0.0.1'
  const forwarded = headers['x-forwarded-for']
  return {
    ...headers,
    'x-amzn-trace-id': `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`,
    'x-forwarded-for': forwarded ? `${forwarded}, ${address}` : address,
    'x-forwarded-port': String(request.socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
  }
}

const queryOf = (query: string): Record<string, string> | undefined => {
  const values: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) values[name] = name in values ? `${values[name]},${value}` : value
  return Object.keys(values).length ? values : undefined
}

/** The event of an HTTP API, payload format 2.0. */
export function eventOf({ request, match, body, now, account, apiId }: EventSource): APIGatewayProxyEventV2 {
  const [path = '/', ...query] = (request.url ?? '/').split('?')
  const rawQueryString = query.join('?')
  const headers = headersOf(request)
  const cookies = request.headersDistinct['cookie']?.flatMap((line) => line.split(/;\s*/))
  const isText = textual.test(headers['content-type'] ?? 'text/plain')
  const queryStringParameters = queryOf(rawQueryString)
  return {
    version: '2.0',
    routeKey: match.route.key,
    // Decoded, unlike Lambda URLs and REST APIs.
    rawPath: decodePath(path),
    rawQueryString,
    ...(cookies && { cookies }),
    headers,
    ...(queryStringParameters && { queryStringParameters }),
    requestContext: {
      accountId: account,
      apiId,
      domainName: headers['host'] ?? 'localhost',
      domainPrefix: (headers['host'] ?? 'localhost').split('.')[0] ?? '',
      http: {
        method: request.method ?? 'GET',
        path: decodePath(path),
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.route.key,
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...(match.pathParameters && { pathParameters: match.pathParameters }),
    ...(body.length > 0 && { body: isText ? body.toString('utf8') : body.toString('base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  }
}
