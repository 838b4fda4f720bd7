import type { Filing } from '../../shared/domain/filing.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** Some days before the last one the agency is told that it is near; on the day after it, both the agency and the office that it is over. Twice at most, and not once it is filed. */
export const filingSystemTasks = ({ table }: Ports) => ({
  'remind-filing': async (agreementId: string, actor: Actor): Promise<Result<unknown>> => {
    const before = await table.get('filing', keys.filing(agreementId));
    if (!before) return fail('not-found');
    if (before.status !== 'due') return fail('status-conflict', { facts: { entity: 'filing', status: before.status, action: 'remind' } });
    const filing: Filing = { ...before, rev: before.rev + 1, updatedAt: actor.now, reminded: before.lastDay < localDateOf(actor.now) ? 'late' : 'ahead' };
    return table.commit(actor, {
      action: filing.reminded === 'late' ? 'remind-late' : 'remind-filing', subject: { type: 'filing', id: agreementId }, from: before.status, to: filing.status,
      writes: [replace(before, filing)],
      reply: reply(200, { id: agreementId, rev: filing.rev, status: filing.status }),
    });
  },
});
