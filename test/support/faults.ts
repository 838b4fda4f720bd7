import { ProvisionedThroughputExceededException, TransactionCanceledException, type DynamoDBClient, type ServiceInputTypes, type ServiceOutputTypes } from '@aws-sdk/client-dynamodb';
import type { FinalizeRequestMiddleware } from '@smithy/types';

export interface Faults {
  /** Share of calls that meet a fault, 0 to 1. */
  readonly rate: number;
  /** Draws in [0, 1): a seeded generator makes a run repeatable. */
  readonly draw: () => number;
}

/** A small seeded generator (mulberry32). */
export const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/**
 * What the engine on one machine never does but the deployed table does: transaction conflicts, throttling, and answers
 * that are lost after the write took effect. Injected inside the SDK's own retries, one call at a time.
 */
export const injectFaults = (client: DynamoDBClient, { rate, draw }: Faults): void => {
  const faulty: FinalizeRequestMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next, context) => async (args) => {
    if (draw() >= rate) return next(args);
    const kind = draw();
    if (kind < 0.34 && context.commandName === 'TransactWriteItemsCommand')
      throw new TransactionCanceledException({ $metadata: {}, message: 'injected', CancellationReasons: [{ Code: 'TransactionConflict' }] });
    if (kind < 0.67) throw new ProvisionedThroughputExceededException({ $metadata: {}, message: 'injected' });
    await next(args);
    throw Object.assign(new Error('the answer was lost'), { name: 'TimeoutError' });
  };
  client.middlewareStack.addRelativeTo(faulty, { name: 'injectedFaults', relation: 'after', toMiddleware: 'retryMiddleware', override: true });
};
