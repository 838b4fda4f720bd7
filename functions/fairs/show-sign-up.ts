import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { ok } from '../../shared/domain/result.ts';
import { signUpLifecycle } from '../../shared/domain/sign-up.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { loadPublicFair } from './load-fair.ts';
import { mySignUp } from './my-sign-up.ts';
import { waitingAhead } from './waiting-list.ts';

/** The enterprise's own sign-up with its check-in code or its place on the waiting list, or none yet. */
export const showSignUp =
  ({ table }: Ports): UseCase<typeof fairRoutes.showSignUp> =>
  async ({ params, caller }) => {
    const [fair, signUp] = await Promise.all([loadPublicFair(table, params.fairId), mySignUp(table, params.fairId, params.organisationId)]);
    if (!fair.ok) return fair;
    const ahead = signUp?.status === 'waiting' ? await waitingAhead(table, params.fairId, signUp.ticket) : undefined;
    return ok(reply(200, { fair: fair.value, ...(signUp && { signUp }), ...(ahead && { ahead }), actions: signUp ? actionsFor(signUpLifecycle, signUp.status, caller) : [] }));
  };
