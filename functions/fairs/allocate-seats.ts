import { revise } from '../../shared/domain/entity.ts';
import { promotionNotice } from '../../shared/domain/fair-rules.ts';
import type { Fair } from '../../shared/domain/fair.ts';
import { signUpSubject, type SignUp } from '../../shared/domain/sign-up.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { reply } from '../http/use-case.ts';
import { systemActor } from '../system-actor.ts';
import { release, replace, type Write } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { pause } from '../table/retry.ts';
import type { Table } from '../table/table.ts';
import { firstFree, firstWaiting } from './waiting-list.ts';

/** Others that allocate at the same time take turns with this one; who is left behind has nothing to do. */
const CONTENTIONS = 30;

/** The writes by which a ticket's seat passes on. */
export const handOver = (free: SignUp, now: string): Write[] => [replace(free, revise(free, { holdsSeat: false }, now), 'busy'), release(guards.freeSeat(free.fairId, free.ticket), String(free.ticket))];

/** One promotion, its notice and its event in one transaction: told exactly once, however often and by how many it is tried. */
const promote = (table: Table, fair: Fair, free: SignUp, before: SignUp, now: string) => {
  const signUp: SignUp = revise(before, { status: 'seated', holdsSeat: true, promotedAt: now, notice: promotionNotice(fair, now) }, now);
  return table.commit(systemActor(`promote|${fair.id}|${before.ticket}`, now), {
    action: 'promote',
    subject: signUpSubject(fair.id, before.organisationId ?? ''),
    from: before.status,
    to: signUp.status,
    writes: [replace(before, signUp, 'busy'), release(guards.waiting(fair.id, before.ticket), String(before.ticket)), ...handOver(free, now)],
    reply: reply(200, null),
  });
};

/**
 * Gives free seats to those who wait, in the order of their tickets, until there is no seat or nobody waits. It can run at
 * any time, any number of times, in several places at once, and be killed anywhere: each step is whole by itself.
 */
export const allocateSeats = async (table: Table, fairId: string, now: string): Promise<void> => {
  let contentions = 0;
  while (contentions < CONTENTIONS) {
    const [free, waiting] = await Promise.all([firstFree(table, fairId), firstWaiting(table, fairId)]);
    if (free === undefined || waiting === undefined) break;
    const found = await table.getMany([keys.fair(fairId), keys.signUp(fairId, free), keys.signUp(fairId, waiting)]);
    const fair = found.find((item) => item.type === 'fair');
    if (fair?.status !== 'published' || fair.date < localDateOf(now)) break;
    const signUps = found.filter((item) => item.type === 'sign-up');
    const [giving, taking] = [signUps.find(({ ticket }) => ticket === free), signUps.find(({ ticket }) => ticket === waiting)];
    const done = giving?.holdsSeat && taking?.status === 'waiting' ? await promote(table, fair, giving, taking, now) : { ok: false };
    if (done.ok) continue;
    // Somebody else was quicker, with this seat or for this ticket.
    contentions += 1;
    await pause(10);
  }
};
