import type { Template } from './template.ts'
import type { Localize } from './site/response-headers.ts'

export interface LocalAddresses {
  /** The issuer's address, its path included. */
  issuerUrl: string
  /** Endpoint of the object store. */
  objects: string
}

const suffixOf = (template: Template): string => (template.region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com')

/** The address at which queues are deployed, without account and name. */
export const deployedQueues = (template: Template): string => `https://sqs.${template.region}.${suffixOf(template)}`

/** Replaces, in headers and configuration, what is deployed elsewhere by where it is here: the issuer's origin and the buckets' addresses. */
export function localizer(template: Template, local: LocalAddresses): Localize {
  const suffix = suffixOf(template)
  const regional = `https://s3.${template.region}.${suffix}`
  const issuers = new Set(
    template
      .resourcesOf('AWS::Lambda::Function')
      .flatMap(({ properties }) => properties.Environment?.Variables?.['ISSUER'] ?? [])
      .filter((issuer) => URL.canParse(issuer)),
  )
  const buckets = template
    .resourcesOf('AWS::S3::Bucket')
    .flatMap(({ name }) => [`https://${name}.s3.${template.region}.${suffix}`, `https://${name}.s3.${suffix}`])
  const replacements: [string, string][] = [
    // As a whole in a configuration, as an origin in a policy.
    ...[...issuers].map((issuer): [string, string] => [`"${issuer}"`, `"${local.issuerUrl}"`]),
    ...[...issuers].map((issuer): [string, string] => [new URL(issuer).origin, new URL(local.issuerUrl).origin]),
    ...buckets.map((bucket): [string, string] => [bucket, local.objects]),
    [regional, local.objects],
  ]
  return (text) => replacements.reduce((result, [deployed, here]) => result.replaceAll(deployed, here), text)
}
