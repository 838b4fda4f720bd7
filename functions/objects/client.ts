import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';

/** Two attempts within these limits: a stopped object store is a clear error well before ten seconds are over. */
const limits = { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true };
const BODY_LIMIT_MS = 6000;

/** The client of this function's environment; region, credentials and endpoint are the SDK's own settings. */
export const createObjectClient = (): S3Client => new S3Client({ maxAttempts: 2, requestHandler: limits });

/** The same for work behind requests, where a part of many megabytes may take its time and nobody waits for the answer. */
export const createBulkClient = (): S3Client => new S3Client({ maxAttempts: 4, requestHandler: { connectionTimeout: 2000, requestTimeout: 60_000, throwOnRequestTimeout: true } });

/** The store is away or cannot answer now; it passes by itself. */
class ObjectStoreUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';
}

const passing = new Set(['SlowDown', 'RequestTimeout', 'Busy']);

/** Runs a call of the store; its own trouble becomes an outage, which the edge answers with 503. Refusals stay as they are. */
export const asking = async <T>(call: Promise<T>): Promise<T> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof S3ServiceException && (error.$fault === 'server' || passing.has(error.name))) throw new ObjectStoreUnavailable('the object store cannot answer', { cause: error });
    throw error;
  }
};

/** Reads a body to its end; one that stalls is an outage too. */
export const readingWithin = async (body: { transformToByteArray(): Promise<Uint8Array> } | undefined): Promise<Uint8Array> => {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ObjectStoreUnavailable('the object store stalled')), BODY_LIMIT_MS);
  });
  try {
    return await Promise.race([body?.transformToByteArray() ?? Promise.resolve(new Uint8Array()), stalled]);
  } finally {
    clearTimeout(timer);
  }
};

export const isAbsent = (error: unknown): boolean => error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');
/** `If-None-Match: *` did not hold: the object is there already. */
export const isPresent = (error: unknown): boolean => error instanceof S3ServiceException && (error.name === 'PreconditionFailed' || error.$metadata.httpStatusCode === 412);
