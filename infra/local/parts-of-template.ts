import type { KeyUsage } from './parts/keys.ts'
import type { BucketOptions } from './parts/objects/options.ts'
import type { QueueOptions } from './parts/queues.ts'
import type { Resource, Template } from './template.ts'

/**
 * The buckets of the template, as the local object store needs them.
 * @param origin of the local site, the only one that browsers come from
 */
export function bucketsOf(template: Template, origin: string): Record<string, BucketOptions> {
  return Object.fromEntries(template.resourcesOf('AWS::S3::Bucket').map((bucket) => [bucket.name, bucketOptions(bucket, origin)]))
}

function bucketOptions({ name, properties }: Resource<'AWS::S3::Bucket'>, origin: string): BucketOptions {
  const retention = properties.ObjectLockConfiguration?.Rule?.DefaultRetention
  const days = retention && (retention.Days ?? (retention.Years ?? 0) * 365)
  return {
    versioning: properties.VersioningConfiguration?.Status === 'Enabled',
    ...(properties.ObjectLockEnabled && days && { objectLockDays: days }),
    ...(retention && { objectLockMode: retention.Mode === 'GOVERNANCE' ? 'GOVERNANCE' : 'COMPLIANCE' }),
    cors: (properties.CorsConfiguration?.CorsRules ?? []).map((rule) => ({
      allowedOrigins: [origin],
      allowedMethods: rule.AllowedMethods,
      ...(rule.AllowedHeaders && { allowedHeaders: rule.AllowedHeaders }),
      ...(rule.ExposedHeaders && { exposedHeaders: rule.ExposedHeaders }),
      ...(rule.MaxAge !== undefined && { maxAgeSeconds: rule.MaxAge }),
    })),
    expire: (properties.LifecycleConfiguration?.Rules ?? [])
      .filter((rule) => rule.Status === 'Enabled')
      .map((rule) => {
        const noncurrentDays = rule.NoncurrentVersionExpiration?.NoncurrentDays ?? rule.NoncurrentVersionExpirationInDays
        if (rule.TagFilters?.length) throw new Error(`bucket ${name}: expiry by tag is not known to the local object store`)
        return {
          ...(rule.Prefix !== undefined && { prefix: rule.Prefix }),
          ...(rule.ExpirationInDays !== undefined && { days: rule.ExpirationInDays }),
          ...(noncurrentDays !== undefined && { noncurrentDays }),
          ...(rule.AbortIncompleteMultipartUpload && { abandonedDays: rule.AbortIncompleteMultipartUpload.DaysAfterInitiation }),
        }
      })
      .filter((rule) => rule.days !== undefined || rule.noncurrentDays !== undefined || rule.abandonedDays !== undefined),
  }
}

const keyUsages = ['GENERATE_VERIFY_MAC', 'SIGN_VERIFY'] as const satisfies readonly KeyUsage[]

/** The keys of the template and what each is for. */
export const keysOf = (template: Template): Record<string, KeyUsage> =>
  Object.fromEntries(
    template
      .resourcesOf('AWS::KMS::Key')
      .map(({ name, properties }) => [name, keyUsages.find((usage) => usage === properties.KeyUsage) ?? 'ENCRYPT_DECRYPT']),
  )

const defaultVisibilitySeconds = 30

/** The queues of the template, with where their poison messages go. */
export const queuesOf = (template: Template): Record<string, QueueOptions> =>
  Object.fromEntries(
    template.resourcesOf('AWS::SQS::Queue').map(({ name, properties }) => {
      const { VisibilityTimeout, MessageRetentionPeriod, RedrivePolicy, FifoQueue } = properties
      if (FifoQueue) throw new Error(`queue ${name}: FIFO queues are not known to the local runtime`)
      const options: QueueOptions = {
        visibilitySeconds: VisibilityTimeout ?? defaultVisibilitySeconds,
        ...(MessageRetentionPeriod !== undefined && { retentionSeconds: MessageRetentionPeriod }),
        ...(RedrivePolicy && {
          maxReceiveCount: RedrivePolicy.maxReceiveCount,
          deadLetterQueue: RedrivePolicy.deadLetterTargetArn.split(':').at(-1) ?? '',
        }),
      }
      return [name, options]
    }),
  )
