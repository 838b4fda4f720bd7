import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { figuresOf } from '../../shared/domain/fair-report.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys, sortPrefixes } from '../table/keys.ts';

/** The few figures that officers watch during the day, in one round: cheap enough to be asked for every few seconds. */
export const showFigures =
  ({ table }: Ports): UseCase<typeof fairRoutes.showFigures> =>
  async ({ params: { fairId }, caller, now }) => {
    const { pk } = keys.fair(fairId);
    const [fair, tickets, chosen] = await Promise.all([
      table.get('fair', keys.fair(fairId)),
      table.partition(pk, { prefix: sortPrefixes.tickets }),
      table.partition(pk, { index: 'gsi3', prefix: 'CHOICE#' }),
    ]);
    if (!fair || fair.status === 'draft' || !servesDistrict(caller, fair.district)) return fail('not-found');
    return ok(reply(200, figuresOf(tickets.filter((item) => item.type === 'sign-up'), chosen.filter((item) => item.type === 'choice'), now)));
  };
