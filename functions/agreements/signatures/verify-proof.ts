import { createPublicKey, verify } from 'node:crypto';
import type { ElectronicProof } from '../../../shared/domain/signature.ts';

/** Digests of the algorithms we can verify, by the names that signature services give them. */
const digests: Readonly<Record<string, string>> = { ECDSA_SHA_256: 'sha256', RSASSA_PKCS1_V1_5_SHA_256: 'sha256' };

/** Whether a proof holds: its signature is one of exactly this statement by the key beside it. Needs no service and no network. */
export const proofHolds = ({ algorithm, publicKey, signature, statement: signed }: ElectronicProof, statement: string): boolean => {
  const digest = digests[algorithm];
  if (!digest || signed !== statement) return false;
  try {
    return verify(digest, Buffer.from(statement, 'utf8'), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};
