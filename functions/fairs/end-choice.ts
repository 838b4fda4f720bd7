import { choiceLifecycle, type Choice } from '../../shared/domain/choice.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { reply } from '../http/use-case.ts';
import { release, replace, type Actor } from '../table/change.ts';
import { guards } from '../table/keys.ts';
import { pause } from '../table/retry.ts';
import type { Table } from '../table/table.ts';
import { ROOM_ATTEMPTS, roomAfter } from './choice-room.ts';

type Ended = Partial<Pick<Choice, 'answered' | 'reason' | 'lapsedFor'>>;

/** A choice ends without a match: the pair may choose each other again, and the side that chose has room for another, in the same commit. */
export const endChoice = async (table: Table, before: Choice, action: 'decline' | 'withdraw' | 'lapse', changes: Ended, actor: Actor) => {
  const status: Result<Choice['status']> = next(choiceLifecycle, action, before.status);
  if (!status.ok) return status;
  const choice: Choice = revise(before, { ...changes, status: status.value }, actor.now);
  for (let attempt = 1; attempt <= ROOM_ATTEMPTS; attempt += 1) {
    const done = await table.commit(actor, {
      action,
      subject: { type: 'choice', id: choice.id },
      from: before.status,
      to: choice.status,
      ...(changes.reason && { reason: changes.reason }),
      writes: [replace(before, choice), release(guards.choice(before.fairId, before.enterpriseId, before.agencyId), before.id), ...(await roomAfter(table, before, actor.now))],
      reply: reply(200, { id: choice.id, rev: choice.rev, status: choice.status }),
    });
    if (done.ok || done.problem.kind !== 'busy') return done;
    await pause(5);
  }
  return fail('busy');
};
