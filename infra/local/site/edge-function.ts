import { createContext, Script } from 'node:vm'
import * as z from 'zod/mini'

/** What an edge function sees and may change of a request. */
export interface EdgeRequest {
  method: string
  uri: string
  querystring: Record<string, { value: string }>
  headers: Record<string, { value: string }>
}

const valued = z.record(z.string(), z.looseObject({ value: z.string() }))
const result = z.looseObject({
  uri: z.optional(z.string()),
  statusCode: z.optional(z.number()),
  headers: z.optional(valued),
})

export type EdgeOutcome =
  | { kind: 'continue'; uri: string }
  | { kind: 'respond'; status: number; headers: Record<string, string> }

/** Runs the code of a viewer-request function (cloudfront-js) as the template holds it. */
export function edgeFunction(code: string): (request: EdgeRequest) => Promise<EdgeOutcome> {
  const sandbox = createContext({ console: { log: () => {} } })
  new Script(`${code}\n;globalThis.handleAtEdge = handler`).runInContext(sandbox)
  const call = new Script('handleAtEdge(event)')
  return async (request) => {
    const event = { version: '1.0', context: { eventType: 'viewer-request' }, viewer: { ip: '127.0.0.1' }, request: { ...request, cookies: {} } }
    Object.assign(sandbox, { event })
    const answer = z.parse(result, await call.runInContext(sandbox, { timeout: 2_000 }))
    if (answer.statusCode === undefined) return { kind: 'continue', uri: answer.uri ?? request.uri }
    const headers = Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, { value }]) => [name, value]))
    return { kind: 'respond', status: answer.statusCode, headers }
  }
}
