import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { fairLifecycle } from '../../shared/domain/fair.ts';
import { checkPlan } from '../../shared/domain/hall-plan.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import { loadOfficersFair } from './load-fair.ts';

/** Saves where booths stand in the hall, or takes the plan away. A booth placed or moved meanwhile refuses it: that one's cell might be missing. */
export const savePlan =
  ({ table }: Ports): UseCase<typeof fairRoutes.savePlan> =>
  async ({ params: { fairId }, body: { rev, plan }, caller, now, actor }) => {
    const loaded = await loadOfficersFair(table, fairId, caller);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    // After the fair, whose count of placements the write expects: a booth placed before that is seen here, a later one refuses the write.
    const items = await table.partition(keys.fair(fairId).pk, { prefix: sortPrefixes.booths });
    const action = before.status === 'draft' ? 'plan' : 'replan';
    const status = next(fairLifecycle, action, before.status);
    if (!status.ok) return status;
    if (before.rev !== rev) return fail('edited-elsewhere');
    if (plan) {
      const checked = checkPlan(plan, before, items.flatMap((item) => (item.type === 'booth' && item.status === 'placed' && item.number ? [item.number] : [])));
      if (!checked.ok) return checked;
    }
    const fair = revise({ ...before, plan }, {}, now);
    const write = replace(before, fair);
    return table.commit(actor, {
      action,
      subject: { type: 'fair', id: fairId },
      from: before.status,
      to: status.value,
      writes: [before.placements === undefined ? write : { ...write, expect: { ...write.expect, placements: before.placements } }],
      reply: reply(200, { id: fairId, rev: fair.rev, status: status.value }),
    });
  };
