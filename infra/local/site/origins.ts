import type { S3Client } from '@aws-sdk/client-s3'
import type { Template } from '../template.ts'
import { bucketOrigin } from './bucket-origin.ts'
import type { ContentOrigin } from './content.ts'
import { cacheControlIn } from './deployments.ts'
import { folderOrigin } from './folder-origin.ts'

/** Where the edge takes files from: the built folder in the place of the site's bucket, the object store for the others. */
export function originsOf(template: Template, siteBucket: string | undefined, siteFolder: string, client: S3Client): (bucket: string) => ContentOrigin {
  const origins = new Map<string, ContentOrigin>()
  return (bucket) => {
    const known = origins.get(bucket)
    if (known) return known
    const made = bucket === siteBucket ? folderOrigin(siteFolder, cacheControlIn(template, bucket)) : bucketOrigin(client, bucket)
    origins.set(bucket, made)
    return made
  }
}
