import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { checkSchedule, checkSelection, selectionOf } from '../../shared/domain/fair-rules.ts';
import { fairLifecycle } from '../../shared/domain/fair.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { SeatCounter, SeatWatch } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace } from '../table/change.ts';
import { loadOfficersFair } from './load-fair.ts';

/** Publishing opens the ticket counter and its watch; the listing follows from the table's stream within seconds. */
export const publishFair =
  ({ table }: Ports): UseCase<typeof fairRoutes.publishFair> =>
  async ({ params, body, caller, now, actor }) => {
    const loaded = await loadOfficersFair(table, params.fairId, caller);
    if (!loaded.ok) return loaded;
    const draft = loaded.value;
    const status = next(fairLifecycle, 'publish', draft.status);
    if (!status.ok) return status;
    if (draft.rev !== body.rev) return fail('edited-elsewhere');
    const schedule = checkSchedule(draft, now);
    if (!schedule.ok) return schedule;
    const selection = checkSelection(selectionOf(draft), draft.date);
    if (!selection.ok) return selection;
    const fair = revise(draft, { status: status.value, placements: 0, published: { at: now, by: caller.personId, name: caller.name } }, now);
    const seats: SeatCounter = { type: 'seats', fairId: fair.id, issued: 0 };
    const watch: SeatWatch = { type: 'seat-watch', fairId: fair.id, rev: 1, createdAt: now, updatedAt: now, looked: 0, at: now, judged: 0 };
    return table.commit(actor, {
      action: 'publish',
      subject: { type: 'fair', id: fair.id },
      from: draft.status,
      to: fair.status,
      writes: [replace(draft, fair), create(seats), create(watch)],
      reply: reply(200, { id: fair.id, rev: fair.rev, status: fair.status }),
    });
  };
