import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { enteredFair } from '../../shared/domain/fair-rules.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { numbersOf } from '../../shared/domain/hall-plan.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create } from '../table/change.ts';
import { loadOfficersFair } from './load-fair.ts';

/** An officer drafts a fair for a district that their office serves, with the hall's plan of an earlier one if they say so. */
export const draftFair =
  ({ table, random }: Ports): UseCase<typeof fairRoutes.draftFair> =>
  async ({ body: { planOf, ...body }, caller, now, actor }) => {
    if (!servesDistrict(caller, body.district)) return fail('forbidden');
    const entered = enteredFair(body, now);
    if (!entered.ok) return entered;
    const model = planOf === undefined ? undefined : await loadOfficersFair(table, planOf, caller);
    if (model && !model.ok) return failField('/planOf', 'not-found');
    const plan = model?.value.plan;
    if (plan && numbersOf(plan).length > body.booths) return failField('/booths', 'below-plan', { limit: numbersOf(plan).length });
    const fair: Fair = {
      type: 'fair',
      id: random.id('fair', now),
      rev: 1,
      createdAt: now,
      updatedAt: now,
      status: 'draft',
      ...entered.value,
      ...(plan && { plan }),
      drafted: { at: now, by: caller.personId, name: caller.name },
    };
    return table.commit(actor, {
      action: 'draft',
      subject: { type: 'fair', id: fair.id },
      to: 'draft',
      writes: [create(fair)],
      reply: reply(201, { id: fair.id, rev: fair.rev, status: fair.status }),
    });
  };
