import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fairLifecycle } from '../../shared/domain/fair.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import { isGuest } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { historyOf } from '../table/history.ts';
import { keys } from '../table/keys.ts';

/** A fair as its officers see it: with booths applied for, sign-ups counted, and what happened. */
export const showFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.showFair> =>
  async ({ params, caller }) => {
    const [items, history] = await Promise.all([table.partition(keys.fair(params.fairId).pk), historyOf(table, 'fair', params.fairId)]);
    const fair = items.find((item) => item.type === 'fair');
    if (!fair || !servesDistrict(caller, fair.district)) return fail('not-found');
    const signUps = items.filter((item) => item.type === 'sign-up');
    return ok(
      reply(200, {
        fair,
        booths: items.filter((item) => item.type === 'booth'),
        signUps: signUps.filter(isGuest).length,
        waiting: signUps.filter(({ status }) => status === 'waiting').length,
        checkedIn: signUps.filter(({ status }) => status === 'checked-in').length,
        history,
        actions: actionsFor(fairLifecycle, fair.status, caller),
      }),
    );
  };
