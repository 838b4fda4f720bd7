import * as z from 'zod/mini';

/** What changed and may be visible to the public: the message between the table's stream and the publisher. */
export const PublicChange = z.object({
  type: z.enum(['fair', 'booth', 'organisation', 'claim']),
  /** The id of the page concerned: the fair's, the agency's or the claim's. */
  id: z.string(),
});
export type PublicChange = z.infer<typeof PublicChange>;
