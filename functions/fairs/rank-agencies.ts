import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { fail } from '../../shared/domain/result.ts';
import { inOrder } from '../../shared/domain/selection-rules.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** An enterprise puts the agencies that it chose in the order of its preference; only it sees the order, and nothing follows from it. */
export const rankAgencies =
  ({ table }: Ports): UseCase<typeof fairRoutes.rankAgencies> =>
  async ({ params: { fairId, organisationId }, body, caller, now, actor }) => {
    const before = await table.get('standing', keys.standing(fairId, organisationId));
    if (!before) return fail('not-found');
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const ordered = inOrder(before, body.order, { at: now, by: caller.personId, name: caller.name });
    if (!ordered.ok) return ordered;
    const after = revise(before, ordered.value, now);
    return table.commit(actor, {
      action: 'rank',
      subject: { type: 'standing', id: `${fairId}.${organisationId}` },
      writes: [replace(before, after)],
      reply: reply(200, { id: fairId, rev: after.rev, status: 'ranked' }),
    });
  };
