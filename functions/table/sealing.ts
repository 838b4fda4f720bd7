import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand, GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';

/** Encrypts personal values for the table and opens them again; `context` binds a value to its item and field. */
export interface Sealer {
  seal(value: string, context: string): Promise<string>;
  open(sealed: string, context: string): Promise<string>;
  /** A keyed hash for equality look-up of a personal value, hex. */
  lookupHash(value: string): Promise<string>;
}

interface DataKey {
  readonly plain: Buffer;
  readonly encrypted: string;
  readonly until: number;
}

const VERSION = 'A1';
const KEY_LIFETIME_MS = 10 * 60_000;

/** Envelope encryption: AES-256-GCM under a data key that KMS made, kept in memory for ten minutes; the algorithm's id stands before each value. */
export const createSealer = (options: { client: KMSClient; dataKeyId: string; lookupKeyId: string; monotonicMs: () => number }): Sealer => {
  const { client, dataKeyId, lookupKeyId, monotonicMs } = options;
  const context = { purpose: 'tuoguantong-personal-data' };
  let current: Promise<DataKey> | undefined;
  const opened = new Map<string, Promise<Buffer>>();

  const fresh = async (): Promise<DataKey> => {
    const made = await client.send(new GenerateDataKeyCommand({ KeyId: dataKeyId, KeySpec: 'AES_256', EncryptionContext: context }));
    if (!made.Plaintext || !made.CiphertextBlob) throw new Error('KMS gave no data key');
    return { plain: Buffer.from(made.Plaintext), encrypted: Buffer.from(made.CiphertextBlob).toString('base64'), until: monotonicMs() + KEY_LIFETIME_MS };
  };
  const dataKey = async (): Promise<DataKey> => {
    const key = await current?.catch(() => undefined);
    if (key && key.until > monotonicMs()) return key;
    current = fresh();
    return current;
  };
  const keyFor = (encrypted: string): Promise<Buffer> => {
    const known = opened.get(encrypted);
    if (known) return known;
    const asked = client
      .send(new DecryptCommand({ CiphertextBlob: Buffer.from(encrypted, 'base64'), EncryptionContext: context, KeyId: dataKeyId }))
      .then(({ Plaintext }) => Buffer.from(Plaintext ?? []));
    if (opened.size > 500) opened.clear();
    opened.set(encrypted, asked);
    asked.catch(() => opened.delete(encrypted));
    return asked;
  };

  return {
    async seal(value, boundTo) {
      const key = await dataKey();
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key.plain, iv).setAAD(Buffer.from(boundTo));
      const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return [VERSION, key.encrypted, iv.toString('base64'), Buffer.concat([data, cipher.getAuthTag()]).toString('base64')].join('.');
    },
    async open(sealed, boundTo) {
      const [version, encrypted, iv, body] = sealed.split('.');
      if (version !== VERSION || !encrypted || !iv || !body) throw new Error('unknown sealing');
      const bytes = Buffer.from(body, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', await keyFor(encrypted), Buffer.from(iv, 'base64')).setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    },
    async lookupHash(value) {
      const { Mac } = await client.send(new GenerateMacCommand({ KeyId: lookupKeyId, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from(value, 'utf8') }));
      return Buffer.from(Mac ?? []).toString('hex');
    },
  };
};
