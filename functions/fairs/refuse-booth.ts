import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { release } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { changeBooth } from './change-booth.ts';
import { loadOfficersFair } from './load-fair.ts';

/** Refuses a booth, or takes a placed one back, with the reason the agency reads; its number is free again. */
export const refuseBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.refuseBooth> =>
  async ({ params: { fairId, agencyId }, body, caller, now, actor }) => {
    const [fair, booth] = await Promise.all([loadOfficersFair(table, fairId, caller), table.get('booth', keys.booth(fairId, agencyId))]);
    if (!fair.ok) return fair;
    if (!booth) return fail('not-found');
    if (booth.rev !== body.rev) return fail('edited-elsewhere');
    const decided = { at: now, by: caller.personId, name: caller.name };
    return changeBooth(table, actor, booth, 'refuse', { decided, reason: body.reason, number: undefined }, booth.number ? [release(guards.boothNumber(fairId, booth.number), agencyId)] : []);
  };
