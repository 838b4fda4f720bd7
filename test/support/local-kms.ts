import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { startKeys } from '../../infra/local/parts/keys.ts';

/** A key service with one key that signs, and a client of it. */
export const localKms = async () => {
  const keyId = 'signature-key';
  const dir = await mkdtemp(join(tmpdir(), 'kms-'));
  const keys = await startKeys({ dir, keys: { [keyId]: 'SIGN_VERIFY' } });
  const client = new KMSClient({ endpoint: keys.endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const stop = async (): Promise<void> => {
    client.destroy();
    await keys.stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { client, keyId, stop };
};
