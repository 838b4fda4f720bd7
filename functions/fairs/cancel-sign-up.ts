import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { revise } from '../../shared/domain/entity.ts';
import { signUpLifecycle, type SignUp } from '../../shared/domain/fair.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { release, replace } from '../table/change.ts';
import { guards } from '../table/keys.ts';
import { mySignUp } from './my-sign-up.ts';

/** Cancels a sign-up. The ticket keeps its seat until the next enterprise takes it over; the enterprise may sign up again. */
export const cancelSignUp =
  ({ table }: Ports): UseCase<typeof fairRoutes.cancelSignUp> =>
  async ({ params: { fairId, organisationId }, now, actor }) => {
    const before = await mySignUp(table, fairId, organisationId);
    if (!before) return fail('not-found');
    const status = next(signUpLifecycle, 'cancel', before.status);
    if (!status.ok) return status;
    const signUp: SignUp = revise(before, { status: status.value }, now);
    const owner = String(before.ticket);
    return table.commit(actor, {
      action: 'cancel',
      subject: { type: 'sign-up', id: `${fairId}.${organisationId}` },
      from: before.status,
      to: signUp.status,
      writes: [replace(before, signUp), release(guards.signUp(fairId, organisationId), owner), ...(before.code ? [release(guards.signUpCode(fairId, before.code), owner)] : [])],
      reply: reply(200, { id: `${fairId}.${organisationId}`, rev: signUp.rev, status: signUp.status }),
    });
  };
