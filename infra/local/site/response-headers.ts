import type { Properties } from '../template/resource-types.ts'
import type { Template } from '../template.ts'

export type Headers = Record<string, string>
type Security = NonNullable<
  Properties<'AWS::CloudFront::ResponseHeadersPolicy'>['ResponseHeadersPolicyConfig']['SecurityHeadersConfig']
>

/** Puts local addresses in the place of deployed ones. */
export type Localize = (text: string) => string

/** The headers each response headers policy of the template adds, by the policy's reference. */
export function headersByPolicy(template: Template, localize: Localize): Map<string, Headers> {
  return new Map(
    template.resourcesOf('AWS::CloudFront::ResponseHeadersPolicy').map(({ reference, properties }) => {
      const { SecurityHeadersConfig: security = {}, CustomHeadersConfig: custom } = properties.ResponseHeadersPolicyConfig
      const headers = securityHeaders(security)
      for (const { Header, Value } of custom?.Items ?? []) headers[Header.toLowerCase()] = Value
      const policy = headers['content-security-policy']
      if (policy) headers['content-security-policy'] = localPolicy(policy, localize)
      return [reference, headers]
    }),
  )
}

function securityHeaders(security: Security): Headers {
  const headers: Headers = {}
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy, StrictTransportSecurity } = security
  if (ContentSecurityPolicy) headers['content-security-policy'] = ContentSecurityPolicy.ContentSecurityPolicy
  if (ContentTypeOptions) headers['x-content-type-options'] = 'nosniff'
  if (FrameOptions) headers['x-frame-options'] = FrameOptions.FrameOption
  if (ReferrerPolicy) headers['referrer-policy'] = ReferrerPolicy.ReferrerPolicy
  if (StrictTransportSecurity) {
    const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = StrictTransportSecurity
    headers['strict-transport-security'] =
      `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}${Preload ? '; preload' : ''}`
  }
  return headers
}

/** There is no TLS on this machine, so nothing may be upgraded to it. */
const localPolicy = (policy: string, localize: Localize): string =>
  localize(policy)
    .split(';')
    .map((directive) => [...new Set(directive.trim().split(/\s+/))].join(' '))
    .filter((directive) => directive !== '' && directive !== 'upgrade-insecure-requests')
    .join('; ')
