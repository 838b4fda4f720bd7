import type { VoidedText } from '../../shared/domain/agreement-text.ts';
import type { Stamp } from '../../shared/domain/entity.ts';
import { create, type Write } from '../table/change.ts';

type Signed = Pick<VoidedText, 'agreementId' | 'n' | 'text' | 'enterpriseSignature' | 'agencySignature'> & { readonly textHash: string };

/** Signatures that fall away with a text of an agreement or of a change of its terms: kept, so that everybody sees who had signed what, and what became of it. */
export const voidedSignatures = ({ agreementId, n, text, textHash, enterpriseSignature, agencySignature }: Signed, voided: Stamp, changed: string[]): Write[] =>
  enterpriseSignature || agencySignature
    ? [create({ type: 'voided-text', agreementId, ...(n !== undefined && { n }), text, hash: textHash, voided, changed, ...(enterpriseSignature && { enterpriseSignature }), ...(agencySignature && { agencySignature }) })]
    : [];
