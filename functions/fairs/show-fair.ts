import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fairLifecycle } from '../../shared/domain/fair.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import { isGuest } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { historyOf } from '../table/history.ts';
import { keys, sortPrefixes } from '../table/keys.ts';

/** A fair as its officers see it: with booths applied for, sign-ups counted, and what happened; in one round, without the guards that stand beside. */
export const showFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.showFair> =>
  async ({ params, caller }) => {
    const { pk } = keys.fair(params.fairId);
    const [fair, booths, tickets, history] = await Promise.all([
      table.get('fair', keys.fair(params.fairId)),
      table.partition(pk, { prefix: sortPrefixes.booths }),
      table.partition(pk, { prefix: sortPrefixes.tickets }),
      historyOf(table, 'fair', params.fairId),
    ]);
    if (!fair || !servesDistrict(caller, fair.district)) return fail('not-found');
    const signUps = tickets.filter((item) => item.type === 'sign-up');
    return ok(
      reply(200, {
        fair,
        booths: booths.filter((item) => item.type === 'booth'),
        signUps: signUps.filter(isGuest).length,
        waiting: signUps.filter(({ status }) => status === 'waiting').length,
        checkedIn: signUps.filter(({ status }) => status === 'checked-in').length,
        history,
        actions: actionsFor(fairLifecycle, fair.status, caller),
      }),
    );
  };
