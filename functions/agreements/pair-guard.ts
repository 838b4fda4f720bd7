import type { Agreement } from '../../shared/domain/agreement.ts';
import { guard, pass, release, type Write } from '../table/change.ts';
import { guards } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

type Pair = Pick<Agreement, 'id' | 'enterpriseId' | 'agencyId' | 'renews'>;

const keyOf = ({ enterpriseId, agencyId }: Pair) => guards.pair(enterpriseId, agencyId);

/** Takes the pair's one place for an agreement on offer. A renewal leaves it to the agreement that still runs. */
export const claimPair = async (table: Table, agreement: Pair): Promise<Write[]> => {
  if (agreement.renews && (await table.guardOwner(keyOf(agreement))) === agreement.renews) return [];
  return [guard(keyOf(agreement), agreement.id, 'agreement-overlaps')];
};

/** Takes the place for an agreement that both have signed: from the one it renews, if that still has it. */
export const takePair = async (table: Table, agreement: Pair): Promise<Write[]> => {
  if (!agreement.renews || (await table.guardOwner(keyOf(agreement))) !== agreement.renews) return [guard(keyOf(agreement), agreement.id, 'agreement-overlaps')];
  return [pass(keyOf(agreement), agreement.renews, agreement.id, 'busy')];
};

/** Gives the place up, if it is this agreement's. */
export const leavePair = async (table: Table, agreement: Pair): Promise<Write[]> => {
  if (agreement.renews && (await table.guardOwner(keyOf(agreement))) !== agreement.id) return [];
  return [release(keyOf(agreement), agreement.id)];
};
