import type { Fair } from '../../shared/domain/fair.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** A fair of a district that the officer's office serves; another district's is not found. */
export const loadOfficersFair = async (table: Table, fairId: string, caller: Caller): Promise<Result<Fair>> => {
  const fair = await table.get('fair', keys.fair(fairId));
  return fair && servesDistrict(caller, fair.district) ? ok(fair) : fail('not-found');
};

/** A fair that the public may know of: drafts are not found. */
export const loadPublicFair = async (table: Table, fairId: string): Promise<Result<Fair>> => {
  const fair = await table.get('fair', keys.fair(fairId));
  return fair && fair.status !== 'draft' ? ok(fair) : fail('not-found');
};
