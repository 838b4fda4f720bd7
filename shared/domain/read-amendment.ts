import * as z from 'zod/mini';
import { idOf, localDate } from './entity.ts';
import { Terms } from './terms.ts';

const party = z.object({ id: idOf('org'), name: z.string() });

/** What the text of a change of terms says (变更协议). */
const AmendmentContent = z.object({ agreementId: idOf('agr'), amendment: z.int(), text: z.int(), enterprise: party, agency: party, from: localDate, reason: z.string(), terms: Terms });
export type AmendmentContent = z.infer<typeof AmendmentContent>;

/** What canonical bytes of a change say, read from them and nothing else; undefined where they are no text of ours. */
export const readAmendment = (canonical: string): AmendmentContent | undefined => {
  try {
    return z.parse(AmendmentContent, JSON.parse(canonical));
  } catch {
    return undefined;
  }
};
