import { revise } from '../../shared/domain/entity.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { signUpLifecycle, signUpSubject, withoutCheckIn, withoutNotice, type SignUp } from '../../shared/domain/sign-up.ts';
import { reply } from '../http/use-case.ts';
import { guard, release, replace, type Actor, type Write } from '../table/change.ts';
import { guards } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { allocateSeats } from './allocate-seats.ts';

/**
 * Ends a sign-up: the enterprise withdraws, its seat lapses, or the desk takes a walk-in back. A seat stays with the cancelled ticket, marked free in the
 * same transaction, until it passes on; the first that waits gets it at once, or when somebody allocates next.
 * The open choices of whoever had a seat end next, by the mark that this leaves (see tend-choices.ts).
 */
export const leaveFair = async (table: Table, before: SignUp, action: Extract<ActionOf<typeof signUpLifecycle>, 'cancel' | 'lapse' | 'undo-walk-in'>, actor: Actor) => {
  const { fairId, organisationId, ticket, code } = before;
  if (!organisationId) return fail('not-found');
  const status: Result<SignUp['status']> = next(signUpLifecycle, action, before.status);
  if (!status.ok) return status;
  const signUp: SignUp = revise(withoutCheckIn(withoutNotice(before)), { status: status.value }, actor.now);
  const owner = String(ticket);
  const place: Write = before.holdsSeat ? guard(guards.freeSeat(fairId, ticket), owner, 'busy') : release(guards.waiting(fairId, ticket), owner);
  const subject = signUpSubject(fairId, organisationId);
  const done = await table.commit(actor, {
    action,
    subject,
    from: before.status,
    to: signUp.status,
    writes: [replace(before, signUp), place, release(guards.signUp(fairId, organisationId), owner), ...(before.holdsSeat ? [guard(guards.leaver(fairId, 'enterprise', organisationId, ticket), actor.now, 'busy')] : []), ...(code ? [release(guards.signUpCode(fairId, code), owner)] : [])],
    reply: reply(200, { id: subject.id, rev: signUp.rev, status: signUp.status }),
  });
  if (done.ok && before.holdsSeat) await allocateSeats(table, fairId, actor.now);
  return done;
};
