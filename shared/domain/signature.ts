import * as z from 'zod/mini';
import { idOf, stamp } from './entity.ts';

/** What can count as a signature; the ruleset says which do (`switches.signature`). */
export const signatureMethods = ['confirmation-by-both', 'stamped-scan', 'electronic-signature'] as const;
export type SignatureMethod = (typeof signatureMethods)[number];

/** The signed and stamped paper as it was uploaded: its hash stands beside the text's. */
export const StampedScan = z.object({ uploadId: idOf('upl'), sha256: z.string(), name: z.string() });
export type StampedScan = z.infer<typeof StampedScan>;

/** What a signature service answered: enough to verify it with the public key and the canonical text alone. */
export const ElectronicProof = z.object({
  /** The service, by its name in the configuration. */
  provider: z.string(),
  algorithm: z.string(),
  /** PEM. */
  publicKey: z.string(),
  /** Exactly the bytes that were signed, as text: they name the text's hash, the signer and the moment. */
  statement: z.string(),
  /** Base64. */
  signature: z.string(),
});
export type ElectronicProof = z.infer<typeof ElectronicProof>;

const signed = { ...stamp.shape, textHash: z.string(), text: z.int() };

/** A signature of one side: by which method, who, when, and the hash of the exact text they saw. */
export const Signature = z.discriminatedUnion('method', [
  z.object({ ...signed, method: z.literal('confirmation-by-both') }),
  z.object({
    ...signed,
    method: z.literal('stamped-scan'),
    scan: StampedScan,
    /** Somebody else has looked at the paper: the other side, or the officer who handles the filing. */
    checked: z.optional(z.object({ ...stamp.shape, as: z.enum(['enterprise', 'agency', 'officer']) })),
  }),
  z.object({ ...signed, method: z.literal('electronic-signature'), proof: ElectronicProof }),
]);

export type Signature = z.infer<typeof Signature>;

/** A signature as it was kept before there were methods: by confirmation. */
export const signatureWithMethod = (signature: unknown): unknown => (typeof signature === 'object' && signature !== null && !('method' in signature) ? { ...signature, method: 'confirmation-by-both' } : signature);
