import { KMSClient } from '@aws-sdk/client-kms';
import { timeouts } from '../../container.ts';
import { optionalEnvironment } from '../../env.ts';
import type { SigningPorts } from './make-signature.ts';
import { createReferenceProvider } from './reference-provider.ts';

/** The signature service that this deployment is configured with; none where it has no key. A real service is connected here. */
export const connectedSignatures = (): Pick<SigningPorts, 'signatures'> => {
  const keyId = optionalEnvironment('SIGNATURE_KEY_ID');
  return keyId === undefined ? {} : { signatures: createReferenceProvider(new KMSClient({ maxAttempts: 3, requestHandler: timeouts }), keyId) };
};
