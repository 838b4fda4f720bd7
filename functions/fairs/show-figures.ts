import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { figuresOf } from '../../shared/domain/fair-report.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { signUpsAndChoices } from '../table/fair-life.ts';
import { keys } from '../table/keys.ts';

/** The few figures that officers watch during the day, in one round. */
export const showFigures =
  ({ table }: Ports): UseCase<typeof fairRoutes.showFigures> =>
  async ({ params: { fairId }, caller, now }) => {
    const [fair, { signUps, choices }] = await Promise.all([table.get('fair', keys.fair(fairId)), signUpsAndChoices(table, fairId)]);
    if (!fair || fair.status === 'draft' || !servesDistrict(caller, fair.district)) return fail('not-found');
    return ok(reply(200, figuresOf(signUps, choices, now)));
  };
