import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { enteredFair } from '../../shared/domain/fair-rules.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import { fail } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create } from '../table/change.ts';

/** An officer drafts a fair for a district that their office serves. */
export const draftFair =
  ({ table, random }: Ports): UseCase<typeof fairRoutes.draftFair> =>
  async ({ body, caller, now, actor }) => {
    if (!servesDistrict(caller, body.district)) return fail('forbidden');
    const entered = enteredFair(body, now);
    if (!entered.ok) return entered;
    const fair: Fair = {
      type: 'fair',
      id: random.id('fair', now),
      rev: 1,
      createdAt: now,
      updatedAt: now,
      status: 'draft',
      ...entered.value,
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
