import type { Booth, Fair } from '../../shared/domain/fair.ts';
import { checkNumber } from '../../shared/domain/hall-plan.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { guard, type Write } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadOfficersFair } from './load-fair.ts';

interface NumberRequest {
  readonly fairId: string;
  readonly agencyId: string;
  readonly rev: number;
  readonly number: string;
  readonly caller: Caller;
}

/** The number is nobody else's, and the fair with its plan still is as read: a plan saved at the same moment cannot leave it out. */
const writesFor = (fair: Fair, number: string, agencyId: string): Write[] => [
  guard(guards.boothNumber(fair.id, number), agencyId, 'booth-taken'),
  { kind: 'add', key: keys.fair(fair.id), deltas: { placements: 1 }, atLeast: {}, expect: { rev: fair.rev }, refused: 'edited-elsewhere' },
];

/** What placing and moving share: the booth as the officer saw it, at a published fair, and the writes that give it a number of that fair. */
export const giveNumber = async (table: Table, { fairId, agencyId, rev, number, caller }: NumberRequest): Promise<Result<{ fair: Fair; booth: Booth; writes: Write[] }>> => {
  const [fair, booth] = await Promise.all([loadOfficersFair(table, fairId, caller), table.get('booth', keys.booth(fairId, agencyId))]);
  if (!fair.ok) return fair;
  if (!booth) return fail('not-found');
  if (fair.value.status !== 'published') return fail('status-conflict', { facts: { entity: 'fair', status: fair.value.status, action: 'place' } });
  if (booth.rev !== rev) return fail('edited-elsewhere');
  const checked = checkNumber(fair.value, number);
  return checked.ok ? ok({ fair: fair.value, booth, writes: writesFor(fair.value, number, agencyId) }) : checked;
};
