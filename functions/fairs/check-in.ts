import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { notedAt } from '../../shared/domain/fair-rules.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import { fail } from '../../shared/domain/result.ts';
import { signUpLifecycle, signUpSubject, type SignUp } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { signUpByCode } from './find-sign-up.ts';
import { loadOfficersFair } from './load-fair.ts';

/** Whoever changes a sign-up at the same moment does so once: after that it is clear what stands. */
const ATTEMPTS = 3;

/** Checks an enterprise in; an officer who has just seen its licence verifies the membership in the same commit. */
export const checkIn =
  ({ table }: Ports): UseCase<typeof fairRoutes.checkIn> =>
  async ({ params, body, caller, now, actor }) => {
    for (let attempt = 1; ; attempt += 1) {
      const [fair, found] = await Promise.all([loadOfficersFair(table, params.fairId, caller), signUpByCode(table, params.fairId, body.code)]);
      if (!fair.ok) return fair;
      if (!found.ok) return found;
      const { signUp: before, membership } = found.value;
      const status = next(signUpLifecycle, 'check-in', before.status);
      // Another desk was quicker: this one says when.
      if (!status.ok) return before.checkedIn ? fail('status-conflict', { facts: { ...status.problem.facts, at: before.checkedIn.at } }) : status;
      // An officer who has signed up their own enterprise is checked in like anybody; a colleague looks at its licence.
      if (body.licenceSeen && membership?.status === 'claimed' && membership.personId === caller.personId) return fail('same-person');
      const stamp = { at: notedAt(body.at, now), by: caller.personId, name: caller.name };
      const signUp: SignUp = revise(before, { status: status.value, checkedIn: stamp }, now);
      const verified: Membership | undefined = body.licenceSeen && membership?.status === 'claimed' ? revise(membership, { status: 'verified' as const, decided: stamp }, now) : undefined;
      const subject = signUpSubject(params.fairId, before.organisationId ?? '');
      const done = await table.commit(actor, {
        action: verified ? 'check-in-and-verify' : 'check-in',
        subject,
        from: before.status,
        to: signUp.status,
        writes: [replace(before, signUp), ...(verified && membership ? [replace(membership, verified)] : [])],
        reply: reply(200, { id: subject.id, rev: signUp.rev, status: signUp.status }),
      });
      if (done.ok || done.problem.kind !== 'edited-elsewhere' || attempt === ATTEMPTS) return done;
    }
  };
