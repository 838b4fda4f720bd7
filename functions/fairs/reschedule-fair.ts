import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { checkSchedule, movedSelection } from '../../shared/domain/fair-rules.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { changeFair } from './change-fair.ts';

/** Moves a published fair to another day, hour or place, and the last day to choose with it; the reason stands on its public page. */
export const rescheduleFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.rescheduleFair> =>
  ({ params, body: { rev, reason, ...schedule }, caller, now, actor }) =>
    changeFair(table, {
      fairId: params.fairId, rev, action: 'reschedule', caller, actor, reason,
      decide: (fair) => {
        const checked = checkSchedule({ ...schedule, signUpOpensOn: fair.signUpOpensOn }, now);
        return checked.ok ? ok({ ...schedule, selection: movedSelection(fair, schedule.date), moves: (fair.moves ?? 0) + 1 }) : checked;
      },
    });
