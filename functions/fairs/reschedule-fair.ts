import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { checkSchedule } from '../../shared/domain/fair-rules.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { changeFair } from './change-fair.ts';

/** Moves a published fair to another day, hour or place; the reason stands on its public page. */
export const rescheduleFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.rescheduleFair> =>
  ({ params, body: { rev, reason, ...schedule }, caller, now, actor }) =>
    changeFair(table, {
      fairId: params.fairId, rev, action: 'reschedule', caller, actor, reason,
      decide: ({ moves = 0 }) => {
        const checked = checkSchedule(schedule, now);
        return checked.ok ? ok({ ...schedule, moves: moves + 1 }) : checked;
      },
    });
