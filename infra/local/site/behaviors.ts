import type { Properties } from '../template/resource-types.ts'
import type { Template } from '../template.ts'
import { wildcard } from './deployments.ts'
import { edgeFunction, type EdgeOutcome, type EdgeRequest } from './edge-function.ts'
import { headersByPolicy, type Headers, type Localize } from './response-headers.ts'

export type BehaviorTarget = { kind: 'api' } | { kind: 'bucket'; bucket: string }

/** What the edge does with the paths of one pattern. */
export interface Behavior {
  matches(path: string): boolean
  target: BehaviorTarget
  headers: Headers
  viewerRequest(request: EdgeRequest): Promise<EdgeOutcome>
}

export interface EdgeConfiguration {
  /** In the order in which they are tried; the last takes everything. */
  behaviors: Behavior[]
  rootObject: string
  /** The bucket of everything that no pattern takes elsewhere. */
  siteBucket: string | undefined
  /** The page for what is not there, as a path, and the status it goes out with. */
  missingPage: { path: string; status: number } | undefined
}

type Distribution = Properties<'AWS::CloudFront::Distribution'>['DistributionConfig']
type CacheBehavior = Distribution['DefaultCacheBehavior']

/** Reads the template's distribution. */
export function edgeOf(template: Template, localize: Localize): EdgeConfiguration {
  const [distribution] = template.resourcesOf('AWS::CloudFront::Distribution')
  if (!distribution) throw new Error('the template has no distribution: synthesize with the edge switched on')
  const config = distribution.properties.DistributionConfig
  const policies = headersByPolicy(template, localize)
  const functions = new Map(template.resourcesOf('AWS::CloudFront::Function').map((one) => [one.arn, one.properties.FunctionCode]))

  const behaviorOf = (behavior: CacheBehavior, pattern: string): Behavior => {
    const association = behavior.FunctionAssociations?.find(({ EventType }) => EventType === 'viewer-request')
    const code = association && functions.get(association.FunctionARN)
    // A pattern works with or without its leading slash.
    const expression = wildcard(pattern === '*' || pattern.startsWith('/') ? pattern : `/${pattern}`)
    return {
      matches: (path) => expression.test(path),
      target: targetOf(template, config, behavior.TargetOriginId),
      headers: policies.get(behavior.ResponseHeadersPolicyId ?? '') ?? {},
      viewerRequest: code ? edgeFunction(code) : async ({ uri }) => ({ kind: 'continue', uri }),
    }
  }
  const missing = config.CustomErrorResponses?.find(({ ErrorCode }) => ErrorCode === 404 || ErrorCode === 403)
  const siteTarget = targetOf(template, config, config.DefaultCacheBehavior.TargetOriginId)
  return {
    siteBucket: siteTarget.kind === 'bucket' ? siteTarget.bucket : undefined,
    behaviors: [
      ...(config.CacheBehaviors ?? []).map((behavior) => behaviorOf(behavior, behavior.PathPattern)),
      behaviorOf(config.DefaultCacheBehavior, '*'),
    ],
    rootObject: config.DefaultRootObject ?? 'index.html',
    missingPage: missing?.ResponsePagePath
      ? { path: missing.ResponsePagePath, status: missing.ResponseCode ?? missing.ErrorCode }
      : undefined,
  }
}

function targetOf(template: Template, config: Distribution, originId: string): BehaviorTarget {
  const domain = config.Origins.find(({ Id }) => Id === originId)?.DomainName ?? ''
  const bucket = template.resourcesOf('AWS::S3::Bucket').find(({ name }) => domain.startsWith(`${name}.`))
  if (bucket) return { kind: 'bucket', bucket: bucket.name }
  if (template.resourcesOf('AWS::ApiGatewayV2::Api').some(({ reference }) => domain.startsWith(`${reference}.`))) return { kind: 'api' }
  throw new Error(`the distribution's origin ${originId} (${domain}) is neither a bucket nor the API`)
}
