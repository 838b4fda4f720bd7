import { GetPublicKeyCommand, SignCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { SignatureProvider } from './provider.ts';

/** Shown beside every signature made by it: a reference, not a licensed service. */
export const REFERENCE_PROVIDER = 'reference-kms（参考实现，非依法设立的电子认证服务）';
const ALGORITHM = 'ECDSA_SHA_256';

const pemOf = (spki: Uint8Array): string => `-----BEGIN PUBLIC KEY-----\n${(Buffer.from(spki).toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END PUBLIC KEY-----\n`;

/**
 * The reference for a signature service: the product's own key signs, so it proves that this service took the signature at
 * this moment, not that a certificate authority knows the signer (电子签名法 第十六条 asks for one). The key never leaves KMS;
 * the function may sign with it and read its public half, nothing else. A real service takes its place behind the same port.
 */
export const createReferenceProvider = (client: KMSClient, keyId: string): SignatureProvider => {
  let publicKey: Promise<string> | undefined;
  const readPublicKey = async (): Promise<string> => {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
    if (!PublicKey) throw new Error('KMS gave no public key');
    return pemOf(PublicKey);
  };
  const knownPublicKey = (): Promise<string> => {
    publicKey ??= readPublicKey().catch((error: unknown) => {
      publicKey = undefined;
      throw error;
    });
    return publicKey;
  };
  return {
    async sign({ statement }) {
      const [{ Signature }, key] = await Promise.all([client.send(new SignCommand({ KeyId: keyId, Message: Buffer.from(statement, 'utf8'), MessageType: 'RAW', SigningAlgorithm: ALGORITHM })), knownPublicKey()]);
      if (!Signature) throw new Error('KMS gave no signature');
      return { provider: REFERENCE_PROVIDER, algorithm: ALGORITHM, publicKey: key, statement, signature: Buffer.from(Signature).toString('base64') };
    },
  };
};
