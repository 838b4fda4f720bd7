import type { Claim } from '../../shared/domain/claim.ts';
import type { Draft } from '../table/archive.ts';
import type { Actor } from '../table/change.ts';

/** What an enterprise's archive says about a claim: its number, year and amount, and what was decided. */
export const claimEntry = (claim: Claim, kind: 'claim-submitted' | 'claim-decided' | 'claim-paid', content: Draft['content'], { now, by, byName }: Actor, uploads: Draft['uploads'] = []): Draft => ({
  kind, at: now, by, byName, agencyId: claim.agencyId, agreementId: claim.agreementId, subject: { type: 'claim', id: claim.id },
  content: { number: claim.number, year: claim.year, ...content }, uploads,
});
