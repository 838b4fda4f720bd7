import type { ServerResponse } from 'node:http'
import type { BucketOptions } from './options.ts'
import type { ObjectRequest } from './request.ts'
import type { Store } from './store.ts'

/** What every operation is given. */
export interface Exchange {
  readonly request: ObjectRequest
  readonly response: ServerResponse
  readonly store: Store
  readonly bucket: BucketOptions
  /** What the signature says of the body. */
  readonly payload: string
}

export type Operation = (exchange: Exchange) => Promise<void> | void

export const answer = (response: ServerResponse, status: number, headers: Record<string, string> = {}): void => {
  response.writeHead(status, headers).end()
}

export const answerXml = (response: ServerResponse, xml: string, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { ...headers, 'content-type': 'application/xml' }).end(xml)
}
