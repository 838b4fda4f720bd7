import type { Template } from '../template.ts'
import type { FunctionPool } from '../functions/pool.ts'
import type { Functions } from '../functions/functions.ts'

export interface GatewayRoute {
  /** As declared: `GET /api/fairs/{proxy+}` or `$default`. */
  key: string
  method: string
  segments: Segment[]
  target: FunctionPool
  /** Longest time the integration may take, milliseconds. */
  timeoutMs: number
}

type Segment = { kind: 'literal'; text: string } | { kind: 'variable'; name: string } | { kind: 'rest'; name: string }

export interface RouteMatch {
  route: GatewayRoute
  /** Undefined where the route has no path variables, as in the event. */
  pathParameters: Record<string, string> | undefined
}

/** An HTTP API integration lasts 30 s at most. */
const maxTimeoutMs = 30_000

const segmentOf = (text: string): Segment => {
  const name = /^\{(.+?)(\+?)\}$/.exec(text)
  if (!name) return { kind: 'literal', text }
  return { kind: name[2] ? 'rest' : 'variable', name: name[1] ?? '' }
}

/** The routes of the template's HTTP API, the most specific first, as the gateway tries them. */
export function routesOf(template: Template, functions: Functions): GatewayRoute[] {
  const integrations = new Map(template.resourcesOf('AWS::ApiGatewayV2::Integration').map((one) => [one.reference, one]))
  const routes = template.resourcesOf('AWS::ApiGatewayV2::Route').map(({ id, properties }): GatewayRoute => {
    // Letting an authorizer's route through unchecked would be worse than not starting.
    if ((properties.AuthorizationType ?? 'NONE') !== 'NONE')
      throw new Error(`route ${properties.RouteKey} has an authorizer; the functions verify tokens themselves`)
    const integration = integrations.get(properties.Target.replace(/^integrations\//, ''))
    const target = integration && functions.find(integration.properties.IntegrationUri)
    if (!integration || !target) throw new Error(`route ${id} (${properties.RouteKey}) leads to no function`)
    if (integration.properties.PayloadFormatVersion !== '2.0') throw new Error(`route ${id} needs payload format 2.0`)
    const [method = 'ANY', path = ''] = properties.RouteKey === '$default' ? ['ANY', '/'] : properties.RouteKey.split(' ')
    return {
      key: properties.RouteKey,
      method,
      segments: properties.RouteKey === '$default' ? [] : path.split('/').slice(1).map(segmentOf),
      target,
      timeoutMs: Math.min(integration.properties.TimeoutInMillis ?? maxTimeoutMs, maxTimeoutMs),
    }
  })
  return routes.sort(compareSpecificity)
}

const weight = (segment: Segment | undefined): number => {
  if (!segment) return 3
  return { literal: 0, variable: 1, rest: 2 }[segment.kind]
}

function compareSpecificity(a: GatewayRoute, b: GatewayRoute): number {
  if ((a.key === '$default') !== (b.key === '$default')) return a.key === '$default' ? 1 : -1
  for (let index = 0; index < Math.max(a.segments.length, b.segments.length); index++) {
    const difference = weight(a.segments[index]) - weight(b.segments[index])
    if (difference !== 0) return difference
  }
  return (a.method === 'ANY' ? 1 : 0) - (b.method === 'ANY' ? 1 : 0)
}

/**
 * The route that takes a request.
 * @param path percent-encoded path
 */
export function matchRoute(routes: GatewayRoute[], method: string, path: string): RouteMatch | undefined {
  const parts = path.split('/').slice(1)
  for (const route of routes) {
    if (route.method !== 'ANY' && route.method !== method) continue
    if (route.key === '$default') return { route, pathParameters: undefined }
    const parameters = matchSegments(route.segments, parts)
    if (parameters) return { route, pathParameters: Object.keys(parameters).length ? parameters : undefined }
  }
  return undefined
}

function matchSegments(segments: Segment[], parts: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const part = parts[index]
    if (part === undefined || (part === '' && segment.kind !== 'literal')) return undefined
    if (segment.kind === 'rest') return { ...parameters, [segment.name]: decodePath(parts.slice(index).join('/')) }
    if (segment.kind === 'variable') parameters[segment.name] = decodePath(part)
    else if (segment.text !== decodePath(part)) return undefined
  }
  return segments.length === parts.length ? parameters : undefined
}

/** Percent-decodes; what is not valid encoding stays as it came. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
