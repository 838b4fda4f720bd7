import { GetObjectCommand, S3Client, S3ServiceException, type GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { isPublished, isScanner, pageAddress } from '../page-addresses.ts';

const { SITE_BUCKET, PUBLISHED_BUCKET, PAGE_HEADERS, SCANNER_HEADERS } = z.parse(z.object({ SITE_BUCKET: z.string(), PUBLISHED_BUCKET: z.string(), PAGE_HEADERS: z.string(), SCANNER_HEADERS: z.string() }), process.env);
const headersIn = (json: string) => z.parse(z.record(z.string(), z.string()), JSON.parse(json));
const [pageHeaders, scannerHeaders] = [headersIn(PAGE_HEADERS), headersIn(SCANNER_HEADERS)];
const client = new S3Client({ maxAttempts: 2, requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true } });
const MISSING = '404.html';

const statusOf = (error: unknown): number | undefined => (error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined);

/** The object, or the status with which the bucket did not give it: 304 or 404. */
const read = async (bucket: string, key: string, ifNoneMatch?: string): Promise<GetObjectCommandOutput | 304 | 404> => {
  try {
    return await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...(ifNoneMatch && { IfNoneMatch: ifNoneMatch }) }));
  } catch (error) {
    const status = statusOf(error);
    if (status === 304 || status === 404) return status;
    throw error;
  }
};

const answer = async (statusCode: number, ownHeaders: Readonly<Record<string, string>>, { Body, ContentType, CacheControl, ETag }: GetObjectCommandOutput): Promise<APIGatewayProxyStructuredResultV2> => ({
  statusCode,
  headers: { ...ownHeaders, 'content-type': ContentType ?? 'application/octet-stream', ...(CacheControl && { 'cache-control': CacheControl }), ...(ETag && { etag: ETag }) },
  body: (await Body?.transformToString('base64')) ?? '',
  isBase64Encoded: true,
});

/**
 * Serves pages where CloudFront has no functions and adds no headers: finds the object behind an address, sends the
 * headers that every page carries, and answers what is not there with the page that says so. The edge keeps the
 * answers for as long as they say, so that readers of a listing share a call every few seconds.
 */
export const handler = async ({ rawPath, headers }: Pick<APIGatewayProxyEventV2, 'rawPath' | 'headers'>): Promise<APIGatewayProxyStructuredResultV2> => {
  const { object, location } = pageAddress(rawPath);
  if (location) return { statusCode: 301, headers: { ...pageHeaders, location } };
  const found = await read(isPublished(rawPath) ? PUBLISHED_BUCKET : SITE_BUCKET, (object ?? '').slice(1), headers['if-none-match']);
  const ownHeaders = isScanner(rawPath) ? scannerHeaders : pageHeaders;
  if (found === 304) return { statusCode: 304, headers: { ...ownHeaders } };
  if (found !== 404) return answer(200, ownHeaders, found);
  const missing = await read(SITE_BUCKET, MISSING);
  return typeof missing === 'object' ? answer(404, pageHeaders, missing) : { statusCode: 404, headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' }, body: '404' };
};
