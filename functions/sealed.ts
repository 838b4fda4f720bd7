import { KMSClient } from '@aws-sdk/client-kms';
import { timeouts } from './container.ts';
import { environment } from './env.ts';
import { createSealer, type Sealer } from './table/sealing.ts';

/**
 * The sealer of this function's environment; a file of its own, so that functions without personal data carry no KMS
 * client. The client is made with the first personal value: most requests touch none.
 */
export const environmentSealer = (): Sealer => {
  const { DATA_KEY_ID, LOOKUP_KEY_ID } = environment('DATA_KEY_ID', 'LOOKUP_KEY_ID');
  let made: Sealer | undefined;
  const sealer = (): Sealer => (made ??= createSealer({ client: new KMSClient({ maxAttempts: 3, requestHandler: timeouts }), dataKeyId: DATA_KEY_ID, lookupKeyId: LOOKUP_KEY_ID, monotonicMs: () => performance.now() }));
  return { seal: (value, context) => sealer().seal(value, context), open: (sealed, context) => sealer().open(sealed, context), lookupHash: (value) => sealer().lookupHash(value) };
};
