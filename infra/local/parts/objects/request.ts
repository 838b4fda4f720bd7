import type { IncomingMessage } from 'node:http'
import { invalid } from './failure.ts'

/** One request taken apart, with the bytes of path and query as they were signed. */
export interface ObjectRequest {
  readonly method: string
  /** Path segments, decoded, joined by `/`, with the leading one. */
  readonly path: string
  readonly bucket: string
  /** Empty when the request is about the bucket. */
  readonly key: string
  readonly query: ReadonlyMap<string, string>
  /** Header by lower-case name. In a presigned request, an x-amz- header may have been moved to the query. */
  header(name: string): string | undefined
  readonly message: IncomingMessage
}

// Not URLSearchParams: that reads `+` as a space, while a signed query has `%20` for a space and means `+` by `+`.
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalid('The request has a malformed percent-encoding')
  }
}

const parseQuery = (text: string): Map<string, string> => {
  const query = new Map<string, string>()
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    if (query.has(name)) throw invalid(`The query parameter ${name} appears twice`)
    query.set(name, at < 0 ? '' : decode(pair.slice(at + 1)))
  }
  return query
}

const hoisted = (query: ReadonlyMap<string, string>, name: string): string | undefined => {
  if (!name.startsWith('x-amz-')) return undefined
  for (const [parameter, value] of query) if (parameter.toLowerCase() === name) return value
  return undefined
}

export const headerOf = (message: IncomingMessage, name: string): string | undefined => {
  const value = message.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

export const parseRequest = (message: IncomingMessage): ObjectRequest => {
  const url = message.url ?? '/'
  const at = url.indexOf('?')
  const path = decode(at < 0 ? url : url.slice(0, at))
  const query = parseQuery(at < 0 ? '' : url.slice(at + 1))
  const [, bucket = '', ...rest] = path.split('/')
  return {
    method: message.method ?? 'GET',
    path,
    bucket,
    key: rest.join('/'),
    query,
    header: (name) => headerOf(message, name) ?? hoisted(query, name),
    message,
  }
}
