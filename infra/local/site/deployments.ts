import type { Template } from '../template.ts'

/** The cache-control header that the template's bucket deployments give to a key of a bucket. */
export function cacheControlIn(template: Template, bucket: string): (key: string) => string | undefined {
  const deployments = template
    .resourcesOf('Custom::CDKBucketDeployment')
    .filter(({ properties }) => properties.DestinationBucketName === bucket)
    .map(({ properties }) => ({
      header: properties.SystemMetadata?.['cache-control'],
      include: (properties.Include ?? []).map(wildcard),
      exclude: (properties.Exclude ?? []).map(wildcard),
    }))
  return (key) =>
    deployments.findLast(
      ({ include, exclude }) =>
        // As the sync does it: an inclusion takes back an exclusion.
        include.some((pattern) => pattern.test(key)) || !exclude.some((pattern) => pattern.test(key)),
    )?.header
}

/** The folders that the template's deployments copy into a bucket, besides the built site: made at synthesis, such as the page's configuration. */
export function sourceFoldersOf(template: Template, bucket: string): string[] {
  const keys = template
    .resourcesOf('Custom::CDKBucketDeployment')
    .filter(({ properties }) => properties.DestinationBucketName === bucket)
    .flatMap(({ properties }) => properties.SourceObjectKeys)
  return [...new Set(keys)].flatMap((key) => template.assetBehind(key) ?? [])
}

/** `*` stands for any characters, slashes too, and `?` for one. */
export const wildcard = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`)
