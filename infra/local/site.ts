import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { decodePath } from './gateway/routes.ts'
import type { Behavior, EdgeConfiguration } from './site/behaviors.ts'
import { createCompressor, encodingFor } from './site/compression.ts'
import type { Content, ContentOrigin } from './site/content.ts'
import type { EdgeRequest } from './site/edge-function.ts'

export interface SiteOptions {
  edge: EdgeConfiguration
  gateway: RequestListener
  /** The origin that stands for a bucket. */
  originOf(bucket: string): ContentOrigin
  report(problem: string): void
}

/** The edge in front of site, published pages and API: behaviors, functions, headers and compression as deployed. */
export function createSite({ edge, gateway, originOf, report }: SiteOptions): RequestListener {
  const compress = createCompressor()

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/'] = (request.url ?? '/').split('?')
    const behavior = edge.behaviors.find(({ matches }) => matches(path))
    if (!behavior) return void response.writeHead(404).end()
    for (const [name, value] of Object.entries(behavior.headers)) response.setHeader(name, value)
    if (behavior.target.kind === 'api') return gateway(request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(403).end()
    const outcome = await behavior.viewerRequest(edgeRequestOf(request, path))
    if (outcome.kind === 'respond') return void response.writeHead(outcome.status, outcome.headers).end()
    const content = await find(behavior, outcome.uri)
    if (content) return send(request, response, content, 200)
    const page = edge.missingPage && (await find(edge.behaviors.find(({ matches }) => matches(edge.missingPage?.path ?? '')), edge.missingPage.path))
    if (page && edge.missingPage) return send(request, response, page, edge.missingPage.status)
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404')
  }

  const find = async (behavior: Behavior | undefined, uri: string): Promise<Content | undefined> => {
    if (behavior?.target.kind !== 'bucket') return undefined
    const key = decodePath(uri === '/' ? edge.rootObject : uri.slice(1))
    return key === '' || key.endsWith('/') ? undefined : originOf(behavior.target.bucket).read(key)
  }

  const send = async (request: IncomingMessage, response: ServerResponse, content: Content, status: number): Promise<void> => {
    const encoding = encodingFor(content, String(request.headers['accept-encoding'] ?? ''))
    // A compressed variant is another representation: its validator is weak, as at the edge.
    const etag = encoding ? `W/${content.etag}` : content.etag
    response.setHeader('etag', etag)
    response.setHeader('vary', 'Accept-Encoding')
    if (content.cacheControl) response.setHeader('cache-control', content.cacheControl)
    if (content.lastModified) response.setHeader('last-modified', content.lastModified.toUTCString())
    if (status === 200 && isUnchanged(request, content.etag)) return void response.writeHead(304).end()
    const body = encoding ? await compress(content, encoding) : content.body
    response.setHeader('content-type', content.contentType)
    response.setHeader('content-length', body.length)
    const contentEncoding = encoding ?? content.contentEncoding
    if (contentEncoding) response.setHeader('content-encoding', contentEncoding)
    response.writeHead(status).end(request.method === 'HEAD' ? undefined : body)
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      report(`${request.url}: ${String(error)}`)
      if (response.headersSent) response.destroy()
      else response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end('502')
    })
  }
}

const isUnchanged = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

const edgeRequestOf = (request: IncomingMessage, uri: string): EdgeRequest => {
  const [, query = ''] = (request.url ?? '').split('?')
  return {
    method: request.method ?? 'GET',
    uri,
    querystring: Object.fromEntries([...new URLSearchParams(query)].map(([name, value]) => [name, { value }])),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, { value: String(value) }])),
  }
}
