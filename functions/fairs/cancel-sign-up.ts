import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { leaveFair } from './leave-fair.ts';
import { mySignUp } from './my-sign-up.ts';

/** Cancels a sign-up or leaves the waiting list; the enterprise may sign up again, under a new ticket. */
export const cancelSignUp =
  ({ table }: Ports): UseCase<typeof fairRoutes.cancelSignUp> =>
  async ({ params: { fairId, organisationId }, actor }) => {
    const before = await mySignUp(table, fairId, organisationId);
    return before ? leaveFair(table, before, 'cancel', actor) : fail('not-found');
  };
