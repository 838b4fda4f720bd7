import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { guard } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { changeBooth } from './change-booth.ts';
import { loadOfficersFair } from './load-fair.ts';

/** Booth numbers run from 1 to the fair's booths, with an optional letter for the row; each is given once. */
export const placeBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.placeBooth> =>
  async ({ params: { fairId, agencyId }, body, caller, now, actor }) => {
    const [fair, booth] = await Promise.all([loadOfficersFair(table, fairId, caller), table.get('booth', keys.booth(fairId, agencyId))]);
    if (!fair.ok) return fair;
    if (!booth) return fail('not-found');
    if (booth.rev !== body.rev) return fail('edited-elsewhere');
    if (Number(body.number.replace(/^[A-Z]/, '')) > fair.value.booths) return fail('booths-full', { facts: { booths: fair.value.booths } });
    const decided = { at: now, by: caller.personId, name: caller.name };
    return changeBooth(table, actor, booth, 'place', { number: body.number, decided }, [guard(guards.boothNumber(fairId, body.number), agencyId, 'already-exists')]);
  };
