/** What one request may take; where nobody waits, as for use cases tested by the hundred, there are none. */
export interface Deadlines {
  /** Nobody waits longer for an answer, ms: parts that hang one after the other would outlast the function itself, whose end is no problem+json. */
  readonly answerMs: number;
  /** A write is begun within this time, ms, so that as a rule it is over before the answer goes out. */
  readonly writeMs: number;
}
export const deadlines: Deadlines = { answerMs: 9_000, writeMs: 7_000 };

class Late extends Error {
  override readonly name = 'ServiceUnavailable';
}

/** The answer, or an outage once it has taken too long. What goes on behind begins no write any more (`Actor.until`). */
export const inTime = async <T>(answered: Promise<T>, withinMs: number | undefined): Promise<T> => {
  if (withinMs === undefined) return answered;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late('the parts behind took too long')), withinMs);
  });
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** By name or code: parts that cannot be reached, do not answer, or are asked too much. */
const outages = new Set([
  'TimeoutError', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'NetworkingError', 'ServiceUnavailable',
  'ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded',
  // The issuer's keys cannot be had: no answer, or not the answer of an issuer.
  'JWKSTimeout', 'ERR_JOSE_GENERIC',
]);

/** Whether a part we depend on (table, keys, issuer, object store) is away, which passes by itself. */
export const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const failedThere = '$fault' in error && error.$fault === 'server';
  return failedThere || outages.has(error.name) || outages.has(code) || (error instanceof TypeError && error.message === 'fetch failed') || (error.cause instanceof Error && isOutage(error.cause));
};
