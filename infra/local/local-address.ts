import type { Template } from './template.ts'
import type { Localize } from './site/response-headers.ts'

export interface LocalAddresses {
  origin: string
  /** Endpoint of the object store. */
  objects: string
}

const suffixOf = (template: Template): string => (template.region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com')

/** The address at which queues are deployed, without account and name. */
export const deployedQueues = (template: Template): string => `https://sqs.${template.region}.${suffixOf(template)}`

/** Replaces, in headers, what is deployed elsewhere by where it is here: the issuer's origin and the buckets' addresses. */
export function localizer(template: Template, local: LocalAddresses): Localize {
  const suffix = suffixOf(template)
  const regional = `https://s3.${template.region}.${suffix}`
  const issuers = template
    .resourcesOf('AWS::Lambda::Function')
    .flatMap(({ properties }) => properties.Environment?.Variables?.['ISSUER'] ?? [])
    .filter((issuer) => URL.canParse(issuer))
    .map((issuer) => new URL(issuer).origin)
  const buckets = template
    .resourcesOf('AWS::S3::Bucket')
    .flatMap(({ name }) => [`https://${name}.s3.${template.region}.${suffix}`, `https://${name}.s3.${suffix}`])
  const replacements: [string, string][] = [
    ...[...new Set(issuers)].map((issuer): [string, string] => [issuer, local.origin]),
    ...buckets.map((bucket): [string, string] => [bucket, local.objects]),
    [regional, local.objects],
  ]
  return (text) => replacements.reduce((result, [deployed, here]) => result.replaceAll(deployed, here), text)
}
