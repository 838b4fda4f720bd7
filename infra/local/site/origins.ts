import type { S3Client } from '@aws-sdk/client-s3'
import type { Template } from '../template.ts'
import { bucketOrigin } from './bucket-origin.ts'
import type { ContentOrigin } from './content.ts'
import { cacheControlIn, sourceFoldersOf } from './deployments.ts'
import { folderOrigin } from './folder-origin.ts'
import type { Localize } from './response-headers.ts'

export interface OriginsOptions {
  template: Template
  /** The bucket that holds the site. */
  siteBucket: string | undefined
  /** The built site. */
  siteFolder: string
  objects: S3Client
  localize: Localize
}

/** Where the edge takes files from: folders in the place of the site's bucket, the object store for the others. */
export function originsOf({ template, siteBucket, siteFolder, objects, localize }: OriginsOptions): (bucket: string) => ContentOrigin {
  const origins = new Map<string, ContentOrigin>()
  const siteOrigin = (bucket: string): ContentOrigin => {
    const cacheControlOf = cacheControlIn(template, bucket)
    // The page's configuration names the deployed issuer.
    const rewrite = (body: Buffer, key: string): Buffer => (key.endsWith('.json') ? Buffer.from(localize(body.toString('utf8'))) : body)
    const made = sourceFoldersOf(template, bucket).map((folder) => folderOrigin(folder, { cacheControlOf, rewrite }))
    // As in the bucket, a later source has overwritten an earlier one.
    return firstOf([...made.reverse(), folderOrigin(siteFolder, { cacheControlOf })])
  }
  return (bucket) => {
    const known = origins.get(bucket)
    if (known) return known
    const made = bucket === siteBucket ? siteOrigin(bucket) : bucketOrigin(objects, bucket)
    origins.set(bucket, made)
    return made
  }
}

const firstOf = (origins: ContentOrigin[]): ContentOrigin => ({
  read: async (key) => {
    for (const origin of origins) {
      const content = await origin.read(key)
      if (content) return content
    }
    return undefined
  },
})
