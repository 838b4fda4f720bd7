import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { checkSchedule, checkSelection, movedSelection } from '../../shared/domain/fair-rules.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { changeFair } from './change-fair.ts';

/** Moves a published fair to another day, hour or place, and the last day to choose with it or to a day of its own; the reason stands on its public page. */
export const rescheduleFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.rescheduleFair> =>
  ({ params, body: { rev, reason, mapLink, selection: entered, ...schedule }, caller, now, actor }) =>
    changeFair(table, {
      fairId: params.fairId, rev, action: 'reschedule', caller, actor, reason,
      decide: (fair) => {
        const checked = checkSchedule({ ...schedule, signUpOpensOn: fair.signUpOpensOn }, now);
        if (!checked.ok) return checked;
        const moved = movedSelection(fair, schedule.date);
        const selection = { ...moved, closesOn: entered?.closesOn ?? moved.closesOn };
        const rules = checkSelection(selection, schedule.date);
        return rules.ok ? ok({ ...schedule, mapLink, selection, moves: (fair.moves ?? 0) + 1 }) : rules;
      },
    });
