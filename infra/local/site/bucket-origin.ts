import { GetObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3'
import { contentTypeOf, type ContentOrigin } from './content.ts'

/** Serves objects out of a bucket. */
export function bucketOrigin(client: S3Client, bucket: string): ContentOrigin {
  return {
    read: async (key) => {
      try {
        const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        return {
          body: Buffer.from((await object.Body?.transformToByteArray()) ?? []),
          contentType: object.ContentType ?? contentTypeOf(key),
          etag: object.ETag ?? '""',
          cacheControl: object.CacheControl,
          contentEncoding: object.ContentEncoding,
          lastModified: object.LastModified,
        }
      } catch (error) {
        if (error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0)) return undefined
        throw error
      }
    },
  }
}
