import type { AwsCredentialIdentity } from '@smithy/types';

/**
 * Stands in for the SDK's chain of credential providers inside the bundles: Lambda always puts the function's
 * credentials into its environment, and the chain's other links (single sign-on, profiles, instance metadata) would be
 * a fifth of each bundle.
 */
export const defaultProvider = () => async (): Promise<AwsCredentialIdentity> => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env;
  if (!accessKeyId || !secretAccessKey) throw new Error('no credentials in the environment');
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
};
