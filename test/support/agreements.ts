import { systemRandom } from '../../functions/ids.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { Terms } from '../../shared/domain/terms.ts';
import type { Organisation } from '../../shared/domain/party.ts';

/** One valid set of terms: two items with a frequency and one on demand. */
export const terms: Terms = {
  items: [
    { item: 'contracts', manner: 'regular-visit', timesPerYear: 4 },
    { item: 'legal-advice', manner: 'phone', timesPerYear: 12 },
    { item: 'training', manner: 'online', timesPerYear: 0 },
  ],
  mannerNote: '每季度上门一次', fee: { kind: 'paid', amountFen: 150_000, per: 'quarter', payer: 'enterprise', due: '每季度末', note: '', negotiable: [] }, liability: '按合同法承担', startsOn: '2026-01-01', endsOn: '2026-12-31',
};

type Party = Pick<Organisation, 'id' | 'name' | 'district'>;

/** An agreement in force, signed by both; tests change one thing. */
export const signedAgreement = (now: string, enterprise: Party, agency: Party, specialistId: string, more: Partial<Extract<SignedAgreement, { status: 'in-force' }>> = {}): SignedAgreement => {
  const signature = { at: now, by: 'signer', name: '签字人', textHash: 'hash', text: 1, method: 'confirmation-by-both' as const };
  return {
    type: 'agreement', id: systemRandom.id('agreement', now), rev: 3, createdAt: now, updatedAt: now, status: 'in-force',
    enterpriseId: enterprise.id, enterpriseName: enterprise.name, agencyId: agency.id, agencyName: agency.name, district: enterprise.district,
    terms, specialist: { personId: specialistId, name: '服务专员', since: '2026-01-01' }, text: 1, draftedBy: 'agency', draftUntil: '2026-01-31',
    enterpriseSignature: signature, agencySignature: signature, textHash: 'hash', signedOn: '2026-01-01', yearsOpened: 0, ...more,
  };
};
