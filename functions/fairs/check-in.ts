import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { signUpLifecycle, signUpSubject, type SignUp } from '../../shared/domain/sign-up.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import type { Membership } from '../../shared/domain/party.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { signUpByCode } from './find-sign-up.ts';
import { loadOfficersFair } from './load-fair.ts';

/** Checks an enterprise in; an officer who has just seen its licence verifies the membership in the same commit. */
export const checkIn =
  ({ table }: Ports): UseCase<typeof fairRoutes.checkIn> =>
  async ({ params, body, caller, now, actor }) => {
    const fair = await loadOfficersFair(table, params.fairId, caller);
    if (!fair.ok) return fair;
    const found = await signUpByCode(table, params.fairId, body.code);
    if (!found.ok) return found;
    const { signUp: before, membership } = found.value;
    const status = next(signUpLifecycle, 'check-in', before.status);
    if (!status.ok) return status;
    const stamp = { at: now, by: caller.personId, name: caller.name };
    const signUp: SignUp = revise(before, { status: status.value, checkedIn: stamp }, now);
    const verified: Membership | undefined = body.licenceSeen && membership?.status === 'claimed' ? revise(membership, { status: 'verified' as const, decided: stamp }, now) : undefined;
    const subject = signUpSubject(params.fairId, before.organisationId ?? '');
    return table.commit(actor, {
      action: verified ? 'check-in-and-verify' : 'check-in',
      subject,
      from: before.status,
      to: signUp.status,
      writes: [replace(before, signUp), ...(verified && membership ? [replace(membership, verified)] : [])],
      reply: reply(200, { id: subject.id, rev: signUp.rev, status: signUp.status }),
    });
  };
