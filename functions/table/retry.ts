/** Errors of the table that a repeat may get past. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded', 'ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'TransactionConflictException', 'TransactionInProgressException', 'InternalServerError', 'TimeoutError']);

export const isPassing = (name: string | undefined): boolean => name !== undefined && passing.has(name);

/** Full-jitter waits before the second, third … attempt, in ms. */
export const waits = [20, 40, 80, 160, 320, 640, 900] as const;

/** Waits a random part of `ms`, so that contenders do not meet again. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms * (0.3 + 0.7 * Math.random())));
