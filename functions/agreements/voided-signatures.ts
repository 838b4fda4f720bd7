import type { Agreement } from '../../shared/domain/agreement.ts';
import type { Stamp } from '../../shared/domain/entity.ts';
import { create, type Write } from '../table/change.ts';

/** Signatures that fall away with a text: kept, so that everybody sees who had signed what, and what became of it. */
export const voidedSignatures = ({ id, text, textHash, enterpriseSignature, agencySignature }: Extract<Agreement, { status: 'offered' }>, voided: Stamp, changed: string[]): Write[] =>
  enterpriseSignature || agencySignature
    ? [create({ type: 'voided-text', agreementId: id, text, hash: textHash, voided, changed, ...(enterpriseSignature && { enterpriseSignature }), ...(agencySignature && { agencySignature }) })]
    : [];
