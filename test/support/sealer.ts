import { createHash } from 'node:crypto';
import type { Sealer } from '../../functions/table/sealing.ts';

/** Reversible and readable, so that a test can see that a value was sealed and bound to its place; KMS itself is tested with the local parts. */
export const testSealer: Sealer = {
  seal: async (value, context) => `T1.${Buffer.from(`${context}=${value}`).toString('base64')}`,
  open: async (sealed, context) => {
    const text = Buffer.from(sealed.slice(3), 'base64').toString();
    if (!text.startsWith(`${context}=`)) throw new Error('sealed for another place');
    return text.slice(context.length + 1);
  },
  lookupHash: async (value) => createHash('sha256').update(`test ${value}`).digest('hex'),
};
