import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { checkUndo } from '../../shared/domain/fair-rules.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { membershipLifecycle, type Membership } from '../../shared/domain/membership.ts';
import { signUpLifecycle, signUpSubject, withoutCheckIn, type SignUp } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { signUpByCode } from './find-sign-up.ts';
import { leaveFair } from './leave-fair.ts';
import { loadOfficersFair } from './load-fair.ts';

const withoutDecision = (membership: Membership): Membership => {
  const { decided: _, ...kept } = membership;
  return kept;
};

/** Takes a check-in back that was made by mistake, and with it what was its part: a verification, or all of a walk-in. */
export const undoCheckIn =
  ({ table }: Ports): UseCase<typeof fairRoutes.undoCheckIn> =>
  async ({ params, body, caller, now, actor }) => {
    const [fair, found] = await Promise.all([loadOfficersFair(table, params.fairId, caller), signUpByCode(table, params.fairId, body.code)]);
    if (!fair.ok) return fair;
    if (!found.ok) return found;
    const { signUp: before, membership } = found.value;
    const status = next(signUpLifecycle, 'undo-check-in', before.status);
    if (!status.ok) return status;
    const inTime = checkUndo(before, now);
    if (!inTime.ok) return inTime;
    if (before.origin === 'walk-in' && !before.promotedAt) return leaveFair(table, before, 'undo-walk-in', actor);
    const signUp: SignUp = revise(withoutCheckIn(before), { status: status.value }, now);
    // The check-in's own stamp tells its verification from one that was there before.
    const verifiedThen = membership?.status === 'verified' && membership.decided?.at === before.checkedIn?.at && membership.decided?.by === before.checkedIn?.by;
    const claimed = verifiedThen ? next(membershipLifecycle, 'undo-verify', membership.status) : undefined;
    if (claimed && !claimed.ok) return claimed;
    const subject = signUpSubject(params.fairId, before.organisationId ?? '');
    return table.commit(actor, {
      action: 'undo-check-in',
      subject,
      from: before.status,
      to: signUp.status,
      writes: [replace(before, signUp), ...(claimed && membership ? [replace(membership, revise(withoutDecision(membership), { status: claimed.value }, now))] : [])],
      reply: reply(200, { id: subject.id, rev: signUp.rev, status: signUp.status }),
    });
  };
