import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import { signUpLifecycle, signUpSubject, withoutNotice, type SignUp } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { mySignUp } from './my-sign-up.ts';

/** The enterprise has seen what it was told of its seat or its place on the waiting list, and keeps it. */
export const keepSeat =
  ({ table }: Ports): UseCase<typeof fairRoutes.keepSeat> =>
  async ({ params: { fairId, organisationId }, now, actor }) => {
    const before = await mySignUp(table, fairId, organisationId);
    if (!before) return fail('not-found');
    const action = before.status === 'waiting' ? 'keep-place' : 'keep';
    const status = next(signUpLifecycle, action, before.status);
    if (!status.ok) return status;
    const signUp: SignUp = revise(withoutNotice(before), { status: status.value }, now);
    const subject = signUpSubject(fairId, organisationId);
    return table.commit(actor, {
      action,
      subject,
      from: before.status,
      to: signUp.status,
      writes: [replace(before, signUp)],
      reply: reply(200, { id: subject.id, rev: signUp.rev, status: signUp.status }),
    });
  };
