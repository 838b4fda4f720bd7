import type { Claim } from '../../shared/domain/claim.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** A claim of the caller's agency, or of a district that the officer's office serves; another's is not found. */
export const loadClaim = async (table: Table, claimId: string, caller: Caller): Promise<Result<Claim>> => {
  const claim = await table.get('claim', keys.claim(claimId));
  if (!claim) return fail('not-found');
  const may = caller.member ? caller.member.organisationId === claim.agencyId : servesDistrict(caller, claim.district);
  return may ? ok(claim) : fail('not-found');
};
