import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { enteredFair } from '../../shared/domain/fair-rules.ts';
import { numbersOf } from '../../shared/domain/hall-plan.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { changeFair } from './change-fair.ts';

/** Changes a draft; a published fair is rescheduled instead, so that those signed up learn of it. */
export const editFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.editFair> =>
  ({ params, body: { rev, ...form }, caller, now, actor }) =>
    changeFair(table, {
      fairId: params.fairId, rev, action: 'edit', caller, actor,
      decide: ({ plan }) => {
        if (!servesDistrict(caller, form.district)) return fail('forbidden');
        const planned = plan ? numbersOf(plan).length : 0;
        if (form.booths < planned) return failField('/booths', 'below-plan', { limit: planned });
        return enteredFair(form, now);
      },
    });
